import { expect, test } from 'vitest';
import { staffOn } from '#lib/server/database/staff.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { makeWorld } from '../../support/world.ts';

test('the people of a ward on a day, by given name, each once with all roles', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	await w.db.asOwner(async (db) => {
		await db
			.insertInto('membership')
			.values({
				wardId,
				id: crypto.randomUUID(),
				personId: w.ids.minh,
				role: 'auditor',
				validFrom: '2026-06-01',
				validUntil: '2026-06-30'
			})
			.execute();
		await db.updateTable('person').set({ active: false }).where('id', '=', w.ids.dung).execute();
	});
	const lan = await w.as('lan');
	const on = (day: string) => reading(lan, (db) => staffOn(db, wardId, day));
	const june = await on('2026-06-30');
	expect(june.map((p) => p.fullName)).toEqual([
		'Quàng Thị Hoa',
		'Trần Mạnh Hùng',
		'Phạm Văn Khách',
		'Nguyễn Thị Lan',
		'Lò Văn Minh',
		'Cà Thị Ngọc'
	]);
	const minh = (people: typeof june) => people.find((p) => p.personId === w.ids.minh);
	expect(minh(june)).toEqual({
		personId: w.ids.minh,
		fullName: 'Lò Văn Minh',
		title: 'Công chức Tư pháp – Hộ tịch',
		roles: ['auditor', 'officer'],
		departmentIds: [w.departments.justice]
	});
	expect(minh(await on('2026-07-01'))?.roles).toEqual(['officer']);
	expect(await on('2014-12-31')).toEqual([]);
});
