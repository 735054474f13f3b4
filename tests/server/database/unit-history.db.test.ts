import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import * as history from '#lib/server/database/unit-history.ts';
import { unitsOn } from '#lib/server/database/units.ts';
import { insertRow } from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

test('a ward ends with its departments, its posts and all who worked there; the neighbour stays', async () => {
	const w = await makeWorld();
	const { thanhBinh, himLam } = w.wards;
	const post = (validFrom: string, validUntil: string | null, role: 'auditor' | 'guest') =>
		insertRow(w, 'membership', {
			wardId: thanhBinh,
			id: randomUUID(),
			personId: w.ids.minh,
			role,
			validFrom,
			validUntil
		});
	await post('2018-01-01', '2019-12-31', 'auditor');
	await post('2025-07-01', null, 'guest');
	const admin = await w.as('quantri');
	await inTransaction(admin, 'test', (trx) => history.endUnit(trx, thanhBinh, '2025-07-01'));

	const left = (day: string) =>
		reading(admin, async (db) => (await unitsOn(db, day)).map(({ slug }) => slug));
	expect(await left('2025-06-30')).toEqual(
		expect.arrayContaining(['thanh-binh', 'thanh-binh-tu-phap', 'thanh-binh-mot-cua'])
	);
	expect((await left('2025-07-01')).sort()).toEqual(['dien-bien', 'dien-bien-phu', 'him-lam']);
	const ends = (table: 'membership' | 'position', wardId: number) =>
		reading(admin, async (db) => {
			const rows = await db
				.selectFrom(table)
				.select('validUntil')
				.where('wardId', '=', wardId)
				.execute();
			return [...new Set(rows.map((row) => row.validUntil))].sort();
		});
	// What had ended keeps its day; what begins later is nobody's to end: it refuses the ending instead.
	expect(await ends('membership', thanhBinh)).toEqual(['2019-12-31', '2025-06-30', null]);
	expect(await ends('position', thanhBinh)).toEqual(['2025-06-30']);
	expect(await ends('membership', himLam)).toEqual([null]);
	const later = (day: string) =>
		reading(admin, (db) => history.laterMembership(db, thanhBinh, day));
	expect(await later('2025-07-01')).toBe('2025-07-01');
	expect(await later('2025-07-02')).toBeNull();
});

test('a unit is begun under a slug of its own, and a succession is recorded once', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const unit = {
		slug: 'muong-thanh',
		kind: 'ward' as const,
		name: 'Phường Mường Thanh',
		parentId: w.wards.province,
		homeWardId: null,
		from: '2025-07-01',
		source: '1661/NQ-UBTVQH15'
	};
	const begin = () => inTransaction(admin, 'test', (trx) => history.beginUnit(trx, unit));
	const id = await begin();
	await expect(begin()).rejects.toThrow('muong-thanh');
	expect((await reading(admin, history.idsBySlug)).get('muong-thanh')).toBe(id);
	const onDay = async (day: string) =>
		(await reading(admin, (db) => unitsOn(db, day))).find((u) => u.id === id);
	expect(await onDay('2025-06-30')).toBeUndefined();
	expect(await onDay('2025-07-01')).toMatchObject({ name: unit.name, source: unit.source });

	const of = (predecessorId: number) => ({
		predecessorId,
		successorId: id,
		onDate: '2025-07-01',
		basis: '1661/NQ-UBTVQH15',
		source: 'nghị quyết',
		checkedOn: '2026-11-22'
	});
	const record = (facts: history.SuccessionFact[]) =>
		inTransaction(admin, 'test', (trx) => history.recordSuccession(trx, facts));
	expect(await record([of(w.wards.himLam)])).toBe(true);
	expect(await record([of(w.wards.himLam)])).toBe(false);
	expect(await record([of(w.wards.himLam), of(w.wards.thanhBinh)])).toBe(true);
});
