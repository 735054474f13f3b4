import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as positions from '#lib/server/database/positions.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { makeWorld } from '../../support/world.ts';

test('posts of a ward are listed by rank while they exist, and belong to that ward alone', async () => {
	const w = await makeWorld();
	const { thanhBinh, himLam } = w.wards;
	const admin = await w.as('quantri');
	const post = (title: string, rank: number) => ({
		wardId: himLam,
		id: randomUUID(),
		title,
		departmentId: null,
		rank,
		validFrom: '2026-03-01'
	});
	const [clerk, chief] = [post('Bí thư', 900), post('Văn thư', -1)];
	await inTransaction(admin, 'test', async (trx) => {
		for (const given of [clerk, chief]) await positions.insertPosition(trx, given);
	});
	const titles = async (day: string) =>
		(await reading(admin, (db) => positions.positionsOn(db, himLam, day))).map((p) => p.title);
	const before = await titles('2026-02-28');
	expect(before).toHaveLength(4);
	expect(await titles('2026-03-01')).toEqual(['Văn thư', ...before, 'Bí thư']);

	await inTransaction(admin, 'test', async (trx) => {
		await positions.endPosition(trx, thanhBinh, clerk.id, '2026-01-01');
		await positions.endPosition(trx, himLam, chief.id, '2026-06-30');
	});
	expect(await titles('2026-06-30')).toEqual(['Văn thư', ...before, 'Bí thư']);
	expect(await titles('2026-07-01')).toEqual([...before, 'Bí thư']);
	const byId = (wardId: number) =>
		reading(admin, (db) => positions.positionById(db, wardId, clerk.id));
	expect(await byId(himLam)).toMatchObject({ ...clerk, validUntil: null });
	expect(await byId(thanhBinh)).toBeUndefined();
});
