import { expect, test } from 'vitest';
import { unitHistory, unitsOn } from '#lib/server/database/units.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { createUnit } from '#lib/server/usecases/create-unit.ts';
import { makeWorld } from '../../support/world.ts';

test('an administrator adds a ward below the city and a department below the ward', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const ward = await createUnit(admin, {
		slug: 'noong-bua',
		kind: 'ward',
		name: 'Phường Noong Bua',
		parentId: w.wards.city,
		validFrom: '2010-01-01',
		source: 'nội dung dựng cho phép thử'
	});
	const department = await createUnit(admin, {
		slug: 'noong-bua-mot-cua',
		kind: 'department',
		name: 'Bộ phận Một cửa',
		parentId: ward,
		validFrom: '2010-01-01'
	});
	const tree = await reading(admin, (db) => unitsOn(db, '2026-11-23'));
	expect(tree.find((u) => u.id === department)).toMatchObject({ homeWardId: ward, parentId: ward });
	expect((await reading(admin, (db) => unitsOn(db, '2009-12-31'))).map((u) => u.id)).not.toContain(
		ward
	);
	expect((await reading(admin, (db) => unitHistory(db, ward)))?.versions).toHaveLength(1);
});

test('a ward stands below a city or province, a department below a ward, a province below nothing', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const unit = { slug: 'x', name: 'X', validFrom: '2020-01-01' };
	const { thanhBinh, province } = w.wards;
	for (const [kind, parentId] of [
		['ward', thanhBinh],
		['ward', null],
		['department', province],
		['province', province],
		['city', null]
	] as const)
		await expect(createUnit(admin, { ...unit, kind, parentId })).rejects.toMatchObject({
			code: 'invalid-input'
		});
});

test('two units never share an address, and nobody but an administrator makes one', async () => {
	const w = await makeWorld();
	const unit = {
		slug: 'him-lam',
		kind: 'ward',
		name: 'Him Lam',
		parentId: w.wards.city,
		validFrom: '2020-01-01'
	} as const;
	await expect(createUnit(await w.as('quantri'), unit)).rejects.toMatchObject({
		code: 'slug-taken'
	});
	for (const name of ['hung', 'thanhpho', 'khach'] as const)
		await expect(createUnit(await w.as(name), { ...unit, slug: 'y' })).rejects.toMatchObject({
			code: 'not-found'
		});
	await expect(createUnit(await w.as(null), unit)).rejects.toMatchObject({ code: 'not-signed-in' });
});
