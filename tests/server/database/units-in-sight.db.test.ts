import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { unitsInSight } from '#lib/server/database/units-in-sight.ts';
import { type PersonName, makeWorld } from '../../support/world.ts';

async function aRenamedWard() {
	const w = await makeWorld();
	const { himLam, city } = w.wards;
	await w.db.asOwner(async (db) => {
		await db
			.updateTable('unitVersion')
			.set({ validUntil: '2020-12-31' })
			.where('unitId', '=', himLam)
			.execute();
		await db
			.insertInto('unitVersion')
			.values({
				unitId: himLam,
				validFrom: '2021-01-01',
				validUntil: '2025-06-30',
				name: 'Phường Him Lam mới',
				parentId: city
			})
			.execute();
	});
	return w;
}

test('a unit bears the name of the day; one that ended its last, with the day it ended', async () => {
	const w = await aRenamedWard();
	const himLam = async (day: string) => {
		const rows = await reading(await w.as('mai', day), (db) =>
			unitsInSight(db, [w.wards.himLam], day)
		);
		expect(rows).toHaveLength(1);
		return rows[0];
	};
	const unit = { slug: 'him-lam', kind: 'ward', validFrom: '2015-01-01' };
	expect(await himLam('2019-05-05')).toMatchObject({
		...unit,
		name: 'Phường Him Lam',
		validUntil: null
	});
	expect(await himLam('2025-06-30')).toMatchObject({
		name: 'Phường Him Lam mới',
		validUntil: null
	});
	expect(await himLam('2026-01-01')).toMatchObject({
		name: 'Phường Him Lam mới',
		validUntil: '2025-06-30'
	});
	expect(await himLam('2014-01-01')).toMatchObject({ name: 'Phường Him Lam', validUntil: null });
});

test.each<[PersonName, string[]]>([
	['lan', ['thanh-binh']],
	['mai', ['him-lam']],
	['khach', ['thanh-binh']]
])('%s sees the pages of the own ward, of no other, and no department’s', async (name, slugs) => {
	const w = await makeWorld();
	const ctx = await w.as(name);
	const seen = await reading(ctx, (db) =>
		unitsInSight(db, ctx.actor?.readableWards ?? [], ctx.today)
	);
	expect(seen.map(({ slug }) => slug)).toEqual(slugs);
});

test('nobody’s list of units is empty, not everything', async () => {
	const w = await makeWorld();
	const ctx = await w.as('lan');
	expect(await reading(ctx, (db) => unitsInSight(db, [], ctx.today))).toEqual([]);
	const asked = [w.departments.justice, w.wards.thanhBinh];
	const seen = await reading(ctx, (db) => unitsInSight(db, asked, ctx.today));
	expect(seen.map(({ id }) => id)).toEqual([w.wards.thanhBinh]);
});
