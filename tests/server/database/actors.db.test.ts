import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { actorOn } from '#lib/server/database/actors.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { insertRow } from '../../support/documents.ts';
import { type PersonName, makeWorld } from '../../support/world.ts';

test('a person is what the memberships of the day make of them, with the title they bear', async () => {
	const w = await makeWorld();
	await insertRow(w, 'membership', {
		wardId: w.wards.himLam,
		id: randomUUID(),
		personId: w.ids.minh,
		role: 'auditor',
		validFrom: '2026-05-01',
		validUntil: '2026-05-31'
	});
	const on = async (day: string) => {
		const minh = await w.as('minh', day);
		return reading(minh, (db) => actorOn(db, w.ids.minh, day));
	};
	const atHome = {
		wardId: w.wards.thanhBinh,
		role: 'officer',
		positionId: expect.any(String),
		positionTitle: 'Công chức Tư pháp – Hộ tịch',
		departmentId: w.departments.justice
	};
	const lent = {
		wardId: w.wards.himLam,
		role: 'auditor',
		positionId: null,
		positionTitle: null,
		departmentId: null
	};
	expect(await on('2026-04-30')).toMatchObject({
		personId: w.ids.minh,
		username: 'minh',
		fullName: 'Lò Văn Minh',
		locale: 'vi',
		memberships: [atHome],
		readableWards: [w.wards.thanhBinh]
	});
	for (const day of ['2026-05-01', '2026-05-31'])
		expect(await on(day)).toMatchObject({ memberships: [atHome, lent] });
	expect(await on('2026-06-01')).toMatchObject({ memberships: [atHome] });
	expect(await on('2014-12-31')).toMatchObject({ memberships: [], readableWards: [] });
});

test('the city reads the wards below it, an administrator none', async () => {
	const w = await makeWorld();
	const readable = async (person: PersonName) => {
		const ctx = await w.as(person);
		const actor = await reading(ctx, (db) => actorOn(db, w.ids[person], ctx.today));
		return actor?.readableWards;
	};
	expect(await readable('thanhpho')).toEqual(
		expect.arrayContaining([w.wards.city, w.wards.thanhBinh, w.wards.himLam])
	);
	expect(await readable('thanhpho')).not.toContain(w.wards.province);
	expect(await readable('quantri')).toEqual([]);
});

test('whose account was closed is nobody', async () => {
	const w = await makeWorld();
	const minh = await w.as('minh');
	await w.db.asOwner((db) =>
		db.updateTable('person').set({ active: false }).where('id', '=', w.ids.minh).execute()
	);
	expect(await reading(minh, (db) => actorOn(db, w.ids.minh, minh.today))).toBeNull();
	expect(await reading(minh, (db) => actorOn(db, randomUUID(), minh.today))).toBeNull();
});
