import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar/dates.ts';
import {
	type CarFilter,
	type CarOrder,
	carOwners,
	carPage,
	carRows
} from '#lib/server/database/car-register.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aCar, aCarIn } from '../../support/cars.ts';
import { type PersonName, type World, makeWorld, testDay } from '../../support/world.ts';

const ask = async (w: World, filter: Partial<CarFilter & CarOrder> = {}, who: PersonName = 'lan') =>
	reading(await w.as(who), (db) =>
		carRows(db, {
			wardId: w.wards.thanhBinh,
			today: testDay,
			sort: 'urgency',
			direction: 'asc',
			...filter
		})
	);
const titles = async (...asked: Parameters<typeof ask>) =>
	(await ask(...asked)).map(({ title }) => title);

async function scene() {
	const w = await makeWorld();
	await aCarIn(w, 'closed', { title: 'Đã đóng', dueOn: '2026-01-01' });
	await aCarIn(w, 'implementing', { title: 'Còn hạn', dueOn: '2026-12-20', source: 'audit' });
	await aCarIn(w, 'triaged', { title: 'Quá hạn ít', dueOn: '2026-11-20', owner: 'hoa' });
	await aCarIn(w, 'verifying', { title: 'Quá hạn nhiều', dueOn: '2026-10-01', grade: 'major' });
	await aCar(w, {
		title: 'Đăng ký đất đai chậm',
		source: 'complaint',
		departmentId: w.departments.justice
	});
	await aCarIn(w, 'ineffective', { title: 'Không hiệu lực', attempt: 3 });
	return w;
}

test('what is overdue stands first, the longest before; then what is open, then what has ended', async () => {
	const w = await scene();
	expect(await titles(w)).toEqual([
		'Quá hạn nhiều',
		'Quá hạn ít',
		'Còn hạn',
		'Đăng ký đất đai chậm',
		'Không hiệu lực',
		'Đã đóng'
	]);
	const rows = await ask(w);
	expect(rows[0]).toMatchObject({
		overdueDays: 53,
		ageDays: 30,
		ownerName: 'Lò Văn Minh',
		departmentName: 'Bộ phận Một cửa',
		finishedOn: null
	});
	expect(rows.at(-1)).toMatchObject({ overdueDays: 0, ageDays: 30, finishedOn: testDay });
	expect(rows.at(-2)).toMatchObject({ attempt: 3, overdueDays: 0 });
	expect(rows.at(-2)?.finishedOn).not.toBe(null);
});

test('each filter narrows, and words are found without their accents and by number', async () => {
	const w = await scene();
	expect(await titles(w, { overdue: true })).toEqual(['Quá hạn nhiều', 'Quá hạn ít']);
	expect(await titles(w, { state: 'finished' })).toEqual(['Không hiệu lực', 'Đã đóng']);
	expect(await titles(w, { state: 'open', grade: 'major' })).toEqual(['Quá hạn nhiều']);
	expect(await titles(w, { state: 'triaged' })).toEqual(['Quá hạn ít']);
	expect(await titles(w, { source: 'audit' })).toEqual(['Còn hạn']);
	expect(await titles(w, { ownerId: w.ids.hoa })).toEqual(['Quá hạn ít']);
	expect(await titles(w, { departmentId: w.departments.justice })).toEqual([
		'Đăng ký đất đai chậm'
	]);
	for (const q of ['dang ky dat dai', 'Ðăng ký', 'Đăng ký'.normalize('NFD'), 'CAR-2026-005'])
		expect(await titles(w, { q }), q).toEqual(['Đăng ký đất đai chậm']);
});

test('it sorts by number, by due date and by age, either way', async () => {
	const w = await scene();
	const numbers = async (asked: Partial<CarOrder>) =>
		(await ask(w, asked)).map(({ number }) => number);
	expect(await numbers({ sort: 'number' })).toEqual([1, 2, 3, 4, 5, 6]);
	expect(await numbers({ sort: 'number', direction: 'desc' })).toEqual([6, 5, 4, 3, 2, 1]);
	expect((await numbers({ sort: 'due' })).slice(0, 2)).toEqual([1, 4]);
	expect((await numbers({ sort: 'age' }))[0]).toBe(5);
});

test('a page has its rows and says how many there are; a sister ward and the public see none', async () => {
	const w = await scene();
	const lan = await w.as('lan');
	const asked = {
		wardId: w.wards.thanhBinh,
		today: testDay,
		sort: 'number' as const,
		direction: 'asc' as const
	};
	const page = (number: number) =>
		reading(lan, (db) => carPage(db, { ...asked, page: number, pageSize: 4 }));
	expect((await page(2)).rows.map(({ number }) => number)).toEqual([5, 6]);
	expect((await page(9)).rows).toEqual([]);
	expect((await page(9)).total).toBe(6);
	const urgent = async (number: number) =>
		(
			await reading(lan, (db) =>
				carPage(db, { ...asked, sort: 'urgency', page: number, pageSize: 2 })
			)
		).rows.map(({ title }) => title);
	expect([...(await urgent(1)), ...(await urgent(2)), ...(await urgent(3))]).toEqual(
		await titles(w)
	);
	expect(await titles(w, {}, 'mai')).toEqual([]);
	expect(await titles(w, {}, 'khach')).toHaveLength(6);
	expect(await reading(lan, (db) => carOwners(db, w.wards.thanhBinh))).toEqual([
		{ id: w.ids.hoa, fullName: 'Quàng Thị Hoa' },
		{ id: w.ids.minh, fullName: 'Lò Văn Minh' }
	]);
});

test('of ten thousand, what is overdue is found by an index, whoever asks', async () => {
	const w = await makeWorld();
	// Without the trail and the counter: only what is read matters here.
	await w.db.asOwner((db) =>
		db.transaction().execute(async (trx) => {
			await sql`set local session_replication_role = replica`.execute(trx);
			await sql`insert into app.car (ward_id, id, year, number, state, source, title, fact, edition, reported_by,
				reported_at, reported_on, found_on, grade, owner_id, due_on, triaged_by, dismissal_reason,
				dismissed_by, dismissal_proposed_by)
			select ${w.wards.thanhBinh}, gen_random_uuid(), 2026, n,
				case when n % 100 = 0 then 'triaged' else 'dismissed' end, 'other', 'Việc ' || n, 'x',
				'iso-9001-2015', ${w.ids.hoa}::uuid, now(), ${addDays(testDay, -60)}::date,
				${addDays(testDay, -60)}::date, 'minor', ${w.ids.minh}::uuid,
				${testDay}::date - 1 - (n % 50), ${w.ids.lan}::uuid, 'x', ${w.ids.ngoc}::uuid, ${w.ids.lan}::uuid
			from generate_series(1, 10000) n`.execute(trx);
		})
	);
	await w.db.asOwner((db) => sql`analyze app.car`.execute(db));
	const plan = await inTransaction(await w.as('lan'), 'read', async (trx) => {
		const { rows } = await sql<Record<string, string>>`explain select c.id from app.car c
			where c.ward_id = ${w.wards.thanhBinh} and c.state not in ('closed', 'ineffective', 'dismissed')
			and c.due_on < ${testDay}::date`.execute(trx);
		return rows.map((row) => Object.values(row).join('')).join('\n');
	});
	expect(plan).toContain('car_open');
	const { total, rows } = await reading(await w.as('lan'), (db) =>
		carPage(db, {
			wardId: w.wards.thanhBinh,
			today: testDay,
			sort: 'urgency',
			direction: 'asc',
			page: 1,
			pageSize: 50
		})
	);
	expect(total).toBe(10_000);
	expect(rows.filter(({ overdueDays }) => overdueDays > 0).length).toBe(50);
});
