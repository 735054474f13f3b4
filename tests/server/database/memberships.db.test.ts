import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as memberships from '#lib/server/database/memberships.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('who holds what in a ward is a question of the day, answered by Vietnamese name', async () => {
	const w = await makeWorld();
	const { himLam } = w.wards;
	const admin = await w.as('quantri');
	const deputy = {
		wardId: himLam,
		id: randomUUID(),
		personId: w.ids.yen,
		role: 'deputy' as const,
		positionId: null,
		validFrom: '2026-12-01',
		validUntil: null
	};
	const change = (work: Parameters<typeof inTransaction<unknown>>[2]) =>
		inTransaction(admin, 'test', work);
	await change((trx) => memberships.insertMembership(trx, deputy));
	const on = async (day: string) =>
		(await reading(admin, (db) => memberships.membershipsOfUnit(db, himLam, day))).map((m) => [
			m.fullName,
			m.role,
			m.title
		]);
	const always = [
		['Vũ Thị Mai', 'coordinator', 'Công chức Văn phòng – Thống kê'],
		['Lường Văn Sơn', 'head', 'Chủ tịch UBND']
	];
	const tam = ['Điêu Thị Tâm', 'auditor', 'Công chức Địa chính – Xây dựng'];
	const officer = ['Bùi Thị Yến', 'officer', 'Công chức Tư pháp – Hộ tịch'];
	expect(await on('2026-11-30')).toEqual([...always, tam, officer]);
	expect(await on('2026-12-01')).toEqual([
		...always,
		tam,
		['Bùi Thị Yến', 'deputy', null],
		officer
	]);
	const held = await reading(admin, (db) => memberships.membershipsOfPerson(db, w.ids.yen));
	expect(held.map((m) => m.role)).toEqual(['deputy', 'officer']);

	await change((trx) => memberships.endMembership(trx, himLam, deputy.id, '2026-12-31'));
	const byId = (wardId: number) =>
		reading(admin, (db) => memberships.membershipById(db, wardId, deputy.id));
	expect(await byId(himLam)).toEqual({ ...deputy, validUntil: '2026-12-31' });
	expect(await byId(w.wards.thanhBinh)).toBeUndefined();
	expect(await on('2026-12-31')).toHaveLength(5);
	expect(await on('2027-01-01')).toEqual([...always, tam, officer]);
});

test('a role is shared by one day at least: by whom it is held, and where', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const guest = { wardId: w.wards.himLam, personId: w.ids.khach, role: 'guest' as const };
	const june = { validFrom: '2026-06-01', validUntil: '2026-06-30' };
	await inTransaction(admin, 'test', (trx) =>
		memberships.insertMembership(trx, { ...guest, ...june, id: randomUUID(), positionId: null })
	);
	const shares = (period: Parameters<typeof memberships.overlapping>[1]) =>
		reading(admin, async (db) => (await memberships.overlapping(db, period)).length === 1);
	for (const [validFrom, validUntil, shared] of [
		['2026-01-01', '2026-05-31', false],
		['2026-01-01', '2026-06-01', true],
		['2026-06-30', null, true],
		['2026-07-01', null, false],
		['2015-01-01', null, true]
	] as const)
		expect(await shares({ ...guest, validFrom, validUntil }), validFrom).toBe(shared);
	expect(await shares({ ...guest, ...june, role: 'auditor' })).toBe(false);
	expect(await shares({ ...guest, ...june, wardId: w.wards.city })).toBe(false);
	expect(await shares({ ...guest, ...june, personId: w.ids.yen })).toBe(false);
});

test('administrators are those whose membership holds on the day', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const on = async (day: string) =>
		(await reading(admin, (db) => memberships.administratorsOn(db, day))).map((m) => m.personId);
	expect(await on(testDay)).toEqual([w.ids.quantri]);
	expect(await on('2014-12-31')).toEqual([]);
});
