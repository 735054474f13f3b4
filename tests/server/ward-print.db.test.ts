import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { wardPrint } from '#lib/server/ward-print.ts';
import { unitBecomes, unitsGone } from '../support/units.ts';
import { makeWorld } from '../support/world.ts';

test('a paper bears the name of its authority, and of the one above, as they were on its day', async () => {
	const w = await makeWorld();
	await unitsGone(w, [w.wards.city], '2025-07-01');
	await unitBecomes(w, w.wards.himLam, '2025-07-01', {
		name: 'Phường Điện Biên Phủ',
		parentId: w.wards.province
	});
	const mai = await w.as('mai');
	const on = (day: string) => reading(mai, (db) => wardPrint(db, w.wards.himLam, day));
	expect(await on('2025-06-30')).toEqual({
		name: 'Ủy ban nhân dân phường Him Lam',
		superior: 'Ủy ban nhân dân thành phố Điện Biên Phủ',
		place: 'Him Lam'
	});
	expect(await on('2025-07-01')).toEqual({
		name: 'Ủy ban nhân dân phường Điện Biên Phủ',
		superior: 'Ủy ban nhân dân tỉnh Điện Biên',
		place: 'Điện Biên Phủ'
	});
});

test('where nothing stands above, nothing is printed above', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const province = await reading(lan, (db) => wardPrint(db, w.wards.province, '2026-11-23'));
	expect(province.superior).toBe('');
});
