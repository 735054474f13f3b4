import { expect, test } from 'vitest';
import * as installation from '#lib/server/database/installation.ts';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { testDatabase } from '../../support/database.ts';
import { makeWorld } from '../../support/world.ts';

test('a fact is kept, replaced, and taken once by who knows it', async () => {
	const db = await testDatabase();
	await asAuthenticator(db, async (trx) => {
		const key = 'set-up-code-sha256';
		expect(await installation.get(trx, key)).toBe(null);
		await installation.set(trx, key, 'one');
		await installation.set(trx, key, 'two');
		expect(await installation.get(trx, key)).toBe('two');
		expect(await installation.take(trx, key, 'one')).toBe(false);
		expect(await installation.take(trx, key, 'two')).toBe(true);
		expect(await installation.take(trx, key, 'two')).toBe(false);
	});
});

test('there is an administrator once one was made', async () => {
	const empty = await testDatabase();
	expect(await asAuthenticator(empty, installation.hasAdministrator)).toBe(false);
	const { db } = await makeWorld();
	expect(await asAuthenticator(db, installation.hasAdministrator)).toBe(true);
});

test('the first administrator comes with the unit at the top of the tree', async () => {
	const db = await testDatabase();
	const first = {
		personId: crypto.randomUUID(),
		username: 'hoang',
		fullName: 'Hoàng Quản Trị',
		nameSortKey: 'tri',
		nameFolded: 'hoang quan tri',
		unitSlug: 'tinh-dien-bien',
		unitName: 'Tỉnh Điện Biên',
		membershipId: crypto.randomUUID(),
		from: '2026-11-23'
	};
	const create = () =>
		asAuthenticator(db, (trx) => installation.createFirstAdministrator(trx, first));
	expect([await create(), await create()]).toEqual([true, false]);
	const units = await db.asOwner((owner) =>
		owner.selectFrom('unitVersion').select(['name', 'validFrom', 'parentId']).execute()
	);
	expect(units).toEqual([{ name: 'Tỉnh Điện Biên', validFrom: '2026-11-23', parentId: null }]);
});
