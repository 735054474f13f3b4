import { expect, test } from 'vitest';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import * as units from '#lib/server/database/units.ts';
import { insertRow } from '../../support/documents.ts';
import { unitBecomes, unitsGone } from '../../support/units.ts';
import { makeWorld } from '../../support/world.ts';

test('a unit tells its names in their order, each with the parent of then, and what it came from', async () => {
	const w = await makeWorld();
	const { thanhBinh, himLam, province } = w.wards;
	await unitsGone(w, [himLam, w.wards.city], '2025-07-01');
	await unitBecomes(w, thanhBinh, '2025-07-01', {
		name: 'Phường Điện Biên Phủ',
		parentId: province
	});
	await unitBecomes(w, province, '2026-01-01', { name: 'Tỉnh Điện Biên mới', parentId: null });
	await insertRow(w, 'unitSuccession', {
		predecessorId: himLam,
		successorId: thanhBinh,
		onDate: '2025-07-01',
		basis: '1661/NQ-UBTVQH15',
		source: 'nghị quyết',
		checkedOn: '2026-11-22'
	});
	const lan = await w.as('lan');
	const told = await reading(lan, (db) => units.unitHistory(db, thanhBinh));
	expect(told).toMatchObject({ slug: 'thanh-binh', kind: 'ward' });
	expect(told?.versions.map((v) => [v.validFrom, v.validUntil, v.name, v.parent])).toEqual([
		['2015-01-01', '2025-06-30', 'Phường Thanh Bình', 'Thành phố Điện Biên Phủ'],
		['2025-07-01', null, 'Phường Điện Biên Phủ', 'Tỉnh Điện Biên']
	]);
	expect(told?.successions).toMatchObject([
		{ onDate: '2025-07-01', predecessor: 'Phường Him Lam', successor: 'Phường Điện Biên Phủ' }
	]);
	const ended = await reading(lan, (db) => units.unitHistory(db, himLam));
	expect(ended?.successions).toEqual(told?.successions);
	expect(await reading(lan, (db) => units.unitHistory(db, 9999))).toBeUndefined();

	const onDay = async (day: string) =>
		new Map((await reading(lan, (db) => units.unitsOn(db, day))).map((u) => [u.id, u]));
	const june = await onDay('2025-06-30');
	expect(june.get(thanhBinh)).toMatchObject({ name: 'Phường Thanh Bình', parentId: w.wards.city });
	expect(june.has(himLam)).toBe(true);
	const july = await onDay('2025-07-01');
	expect(july.get(thanhBinh)).toMatchObject({ name: 'Phường Điện Biên Phủ', parentId: province });
	expect([july.has(himLam), july.has(w.wards.city)]).toEqual([false, false]);
});

test('a unit begins once under a slug, and its present name ends where the next begins', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const unit = { slug: 'muong-thanh', kind: 'ward' as const, homeWardId: null };
	await inTransaction(admin, 'test', async (trx) => {
		const id = await units.insertUnit(trx, unit);
		expect(await units.insertUnit(trx, unit)).toBeNull();
		if (id === null) throw new Error('the slug was free');
		expect(await units.unitById(trx, id)).toMatchObject(unit);
		expect(await units.unitById(trx, id + 1)).toBeUndefined();

		const first = { unitId: id, validFrom: '2019-01-01', name: 'Phường Mường Thanh' };
		await units.insertVersion(trx, { ...first, parentId: w.wards.city, source: 'Công báo' });
		expect(await units.versionOn(trx, id, '2018-12-31')).toBeUndefined();
		expect(await units.versionOn(trx, id, '2026-01-01')).toMatchObject(first);
		await units.endVersion(trx, id, '2019-01-01', '2025-06-30');
		expect(await units.versionOn(trx, id, '2025-06-30')).toMatchObject({
			validUntil: '2025-06-30'
		});
		expect(await units.versionOn(trx, id, '2025-07-01')).toBeUndefined();
	});
});
