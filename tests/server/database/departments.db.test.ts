import { expect, test } from 'vitest';
import { departmentsOn } from '#lib/server/database/departments.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { makeWorld } from '../../support/world.ts';

test('departments are those of the ward, under the name of the day', async () => {
	const w = await makeWorld();
	await w.db.asOwner(async (db) => {
		await db
			.updateTable('unitVersion')
			.set({ validUntil: '2025-06-30' })
			.where('unitId', '=', w.departments.oneStop)
			.execute();
		await db
			.insertInto('unitVersion')
			.values({
				unitId: w.departments.oneStop,
				validFrom: '2025-07-01',
				name: 'Trung tâm Phục vụ hành chính công',
				parentId: w.wards.thanhBinh
			})
			.execute();
	});
	const lan = await w.as('lan');
	const names = async (wardId: number, day: string) =>
		(await reading(lan, (db) => departmentsOn(db, wardId, day))).map((d) => d.name);
	expect(await names(w.wards.thanhBinh, '2025-06-30')).toEqual([
		'Tư pháp – Hộ tịch',
		'Bộ phận Một cửa'
	]);
	expect(await names(w.wards.thanhBinh, '2025-07-01')).toEqual([
		'Tư pháp – Hộ tịch',
		'Trung tâm Phục vụ hành chính công'
	]);
	expect(await names(w.wards.himLam, '2025-07-01')).toEqual([]);
});
