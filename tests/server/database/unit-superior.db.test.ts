import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { unitWithSuperior } from '#lib/server/database/unit-superior.ts';
import { unitBecomes, unitsGone } from '../../support/units.ts';
import { makeWorld } from '../../support/world.ts';

test('a ward stands under the city until the city is dissolved, then under the province', async () => {
	const w = await makeWorld();
	await unitsGone(w, [w.wards.himLam, w.wards.city], '2025-07-01');
	await unitBecomes(w, w.wards.thanhBinh, '2025-07-01', {
		name: 'Phường Điện Biên Phủ',
		parentId: w.wards.province
	});
	const lan = await w.as('lan');
	const on = (unitId: number, day: string) =>
		reading(lan, (db) => unitWithSuperior(db, unitId, day));
	expect(await on(w.wards.thanhBinh, '2025-06-30')).toEqual({
		name: 'Phường Thanh Bình',
		superior: 'Thành phố Điện Biên Phủ',
		superiorKind: 'city'
	});
	expect(await on(w.wards.thanhBinh, '2025-07-01')).toEqual({
		name: 'Phường Điện Biên Phủ',
		superior: 'Tỉnh Điện Biên',
		superiorKind: 'province'
	});
	expect(await on(w.wards.thanhBinh, '2014-12-31')).toBeUndefined();
	// A ward that was merged away keeps its last name; what stood above it is gone on that day.
	expect(await on(w.wards.himLam, '2026-01-01')).toMatchObject({
		name: 'Phường Him Lam',
		superior: null
	});
	expect(await on(w.wards.province, '2026-01-01')).toEqual({
		name: 'Tỉnh Điện Biên',
		superior: null,
		superiorKind: null
	});
});
