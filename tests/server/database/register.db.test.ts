import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import {
	type RegisterFilter,
	type RegisterOrder,
	registerPage,
	registerRows,
	registerSorts
} from '#lib/server/database/register.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, aDraft, anApprovedRevision, issues } from '../../support/documents.ts';
import { aConfirmation } from '../../support/evidence.ts';
import { type World, makeWorld, testDay } from '../../support/world.ts';

type Asked = Partial<RegisterFilter & RegisterOrder>;

const ask = (ctx: Context, wardId: number, asked: Asked = {}) =>
	reading(ctx, (db) =>
		registerRows(db, {
			wardId,
			asOf: ctx.today,
			today: ctx.today,
			sort: 'code',
			direction: 'asc',
			...asked
		})
	);
const codes = async (w: World, asked: Asked = {}): Promise<string[]> =>
	(await ask(await w.as('lan'), w.wards.thanhBinh, asked)).map((row) => row.code);

async function titled(w: World, titles: Record<string, string>): Promise<void> {
	for (const [code, title] of Object.entries(titles))
		await anApprovedRevision(w, await aDocument(w, { code }), { title });
}

test('as of five days over three issues the register names the issue that held', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await issues(w, document, [
		{ effectiveFrom: '2019-03-14', title: 'Đăng ký khai sinh' },
		{ effectiveFrom: '2022-01-01', title: 'Đăng ký khai sinh' },
		{ effectiveFrom: '2026-12-01', issuedOn: '2026-11-20', title: 'Đăng ký khai sinh lưu động' }
	]);
	const lan = await w.as('lan');
	const on = async (asOf: string) =>
		(await ask(lan, w.wards.thanhBinh, { asOf })).map((r) => [r.issue, r.standing, r.title]);
	expect(await on('2019-03-13')).toEqual([]);
	expect(await on('2019-03-14')).toEqual([[1, 'in_force', 'Đăng ký khai sinh']]);
	expect(await on('2021-12-31')).toEqual([[1, 'in_force', 'Đăng ký khai sinh']]);
	expect(await on('2022-01-01')).toEqual([[2, 'in_force', 'Đăng ký khai sinh']]);
	expect(await on('2026-12-01')).toEqual([[3, 'in_force', 'Đăng ký khai sinh lưu động']]);
});

test('what is approved and not yet in force is announced from the day of its issue', async () => {
	const w = await makeWorld();
	await anApprovedRevision(w, await aDocument(w), {
		issuedOn: '2026-02-10',
		effectiveFrom: '2026-03-01'
	});
	const lan = await w.as('lan');
	const on = async (asOf: string) =>
		(await ask(lan, w.wards.thanhBinh, { asOf })).map((r) => r.standing);
	expect(await on('2026-02-09')).toEqual([]);
	expect(await on('2026-02-10')).toEqual(['scheduled']);
	expect(await on('2026-03-01')).toEqual(['in_force']);
});

test('a withdrawn document stays in the register and says so from its day on', async () => {
	const w = await makeWorld();
	const document = await aDocument(w, { withdrawnOn: '2026-06-01', withdrawalReason: 'Bãi bỏ' });
	await anApprovedRevision(w, document, {
		effectiveFrom: '2025-01-01',
		effectiveUntil: '2026-05-31'
	});
	const lan = await w.as('lan');
	const on = async (asOf: string) =>
		(await ask(lan, w.wards.thanhBinh, { asOf })).map((r) => [r.standing, r.withdrawnOn]);
	expect(await on('2026-05-31')).toEqual([['in_force', null]]);
	expect(await on('2026-06-01')).toEqual([['withdrawn', '2026-06-01']]);
});

test('drafts are of today, and for the staff of the ward', async () => {
	const w = await makeWorld();
	const held = await aDocument(w, { code: 'QT.TP.01' });
	await anApprovedRevision(w, held);
	await aDraft(w, held, { revision: 1, state: 'in_review' });
	await aDraft(w, await aDocument(w, { code: 'QT.TP.02' }));
	const rows = await ask(await w.as('minh'), w.wards.thanhBinh);
	expect(rows.map((r) => [r.code, r.standing, r.openState, r.openRevision])).toEqual([
		['QT.TP.01', 'in_force', 'in_review', 1],
		['QT.TP.02', 'draft', null, null]
	]);
	for (const person of ['khach', 'thanhpho'] as const) {
		const seen = await ask(await w.as(person), w.wards.thanhBinh);
		expect(seen.map((r) => [r.code, r.openState])).toEqual([['QT.TP.01', null]]);
	}
	const yesterday = await ask(await w.as('minh'), w.wards.thanhBinh, { asOf: '2026-11-22' });
	expect(yesterday.map((r) => [r.code, r.openState])).toEqual([['QT.TP.01', null]]);
});

test('a document whose only draft was cancelled can still be found by those who may start again', async () => {
	const w = await makeWorld();
	await aDraft(w, await aDocument(w), { state: 'cancelled' });
	expect((await ask(await w.as('lan'), w.wards.thanhBinh)).map((r) => r.standing)).toEqual([
		'cancelled'
	]);
	expect(await ask(await w.as('khach'), w.wards.thanhBinh)).toEqual([]);
});

test('another ward sees nothing', async () => {
	const w = await makeWorld();
	await anApprovedRevision(w, await aDocument(w));
	expect(await ask(await w.as('mai'), w.wards.thanhBinh)).toEqual([]);
	expect(await ask(await w.as('quantri'), w.wards.thanhBinh)).toEqual([]);
	expect(await ask(await w.as(null), w.wards.thanhBinh)).toEqual([]);
});

test('codes stand in the order of their numbers', async () => {
	const w = await makeWorld();
	await titled(w, { 'QT.TP.10': 'a', 'QT.ĐĐ.01': 'a', 'QT.TP.2': 'a', 'QT.DA.01': 'a' });
	expect(await codes(w)).toEqual(['QT.DA.01', 'QT.ĐĐ.01', 'QT.TP.2', 'QT.TP.10']);
	expect(await codes(w, { direction: 'desc' })).toEqual([
		'QT.TP.10',
		'QT.TP.2',
		'QT.ĐĐ.01',
		'QT.DA.01'
	]);
});

test('titles stand in Vietnamese order', async () => {
	const w = await makeWorld();
	await titled(w, {
		A: 'Đăng ký',
		B: 'Dừng trợ cấp',
		C: 'Ấn chỉ',
		D: 'Áp dụng',
		E: 'Cấp bản sao'
	});
	expect(await codes(w, { sort: 'title' })).toEqual(['D', 'C', 'E', 'B', 'A']);
});

test('Điện Biên is found however it is typed, and written so it comes before other spellings', async () => {
	const w = await makeWorld();
	await titled(w, {
		'QT.A': 'Diễn biến dịch bệnh',
		'QT.B': 'Hỗ trợ hộ nghèo tỉnh Điện Biên',
		'QT.C': 'Chứng thực chữ ký'
	});
	expect(await codes(w, { q: 'dien bien' })).toEqual(['QT.A', 'QT.B']);
	expect(await codes(w, { q: 'Điện Biên' })).toEqual(['QT.B', 'QT.A']);
	expect(await codes(w, { q: 'ĐIỆN BIÊN' })).toEqual(['QT.B', 'QT.A']);
	expect(await codes(w, { q: 'Điện Biên'.normalize('NFD') })).toEqual(['QT.B', 'QT.A']);
	expect(await codes(w, { q: '\u00d0iện Biên' })).toEqual(['QT.B', 'QT.A']);
});

test('a code is found without its marks, words in any order, kĩ as kỹ, and signs mean themselves', async () => {
	const w = await makeWorld();
	await titled(w, {
		'QT.ĐĐ.01': 'Hòa giải tranh chấp đất đai',
		'QT.KT.02': 'Bảo trì kỹ thuật 100%',
		'QT.KT.03': 'Xác nhận hoàn thành'
	});
	expect(await codes(w, { q: 'qt.dd.01' })).toEqual(['QT.ĐĐ.01']);
	expect(await codes(w, { q: 'đđ' })).toEqual(['QT.ĐĐ.01']);
	expect(await codes(w, { q: 'đất hoà giải' })).toEqual(['QT.ĐĐ.01']);
	expect(await codes(w, { q: 'kĩ thuật' })).toEqual(['QT.KT.02']);
	expect(await codes(w, { q: '0%' })).toEqual(['QT.KT.02']);
	expect(await codes(w, { q: '_' })).toEqual([]);
	expect(await codes(w, { q: '  ' })).toHaveLength(3);
});

test('each filter alone and with each order gives exactly the rows that answer it', async () => {
	const w = await makeWorld();
	const one = await aDocument(w, { code: 'QT.1', field: 'land', owner: 'hoa', reviewMonths: 6 });
	const [, current] = await issues(w, one, [
		{ effectiveFrom: '2024-01-01', clauses: ['7.5'] },
		{ effectiveFrom: '2025-01-01', clauses: ['7.5.3', '8.1'], title: 'Bê' }
	]);
	if (!current) throw new Error('two issues');
	await aConfirmation(w, current, 'hoa', '2025-06-30');
	await anApprovedRevision(w, await aDocument(w, { code: 'QT.2', kind: 'policy' }), {
		effectiveFrom: '2025-12-10',
		clauses: ['5.2'],
		title: 'A'
	});
	await aDraft(w, await aDocument(w, { code: 'QT.3', field: 'land' }), {
		state: 'in_approval',
		clauses: ['7.51'],
		title: 'Ạ'
	});
	const filters: [Asked, string[]][] = [
		[{}, ['QT.1', 'QT.2', 'QT.3']],
		[{ field: 'land' }, ['QT.1', 'QT.3']],
		[{ kind: 'policy' }, ['QT.2']],
		[{ standing: 'in_force' }, ['QT.1', 'QT.2']],
		[{ standing: 'in_approval' }, ['QT.3']],
		[{ standing: 'withdrawn' }, []],
		[{ clause: '7.5' }, ['QT.1']],
		[{ ownerId: w.ids.hoa }, ['QT.1']],
		[{ reviewDue: 'overdue' }, ['QT.1']],
		[{ reviewDue: '30d' }, ['QT.2']],
		[{ field: 'land', standing: 'in_force', q: 'be' }, ['QT.1']]
	];
	// QT.1: due 2025-12-30; QT.2: due 2026-12-10; QT.3: neither. Titles: A, Ạ, Bê.
	const orders: Record<(typeof registerSorts)[number], string[]> = {
		code: ['QT.1', 'QT.2', 'QT.3'],
		title: ['QT.2', 'QT.3', 'QT.1'],
		effective: ['QT.1', 'QT.2', 'QT.3'],
		review_due: ['QT.1', 'QT.2', 'QT.3']
	};
	const lan = await w.as('lan');
	for (const [filter, expected] of filters)
		for (const sort of registerSorts) {
			const rows = await ask(lan, w.wards.thanhBinh, { ...filter, sort });
			expect(rows.map((r) => r.code)).toEqual(orders[sort].filter((c) => expected.includes(c)));
		}
	const backwards = await ask(lan, w.wards.thanhBinh, { sort: 'effective', direction: 'desc' });
	expect(backwards.map((r) => r.code)).toEqual(['QT.2', 'QT.1', 'QT.3']);
});

test('the review due is counted from the last confirmation, and its delay to the day asked about', async () => {
	const w = await makeWorld();
	const revision = await anApprovedRevision(w, await aDocument(w, { reviewMonths: 12 }), {
		effectiveFrom: '2024-01-31'
	});
	await aConfirmation(w, revision, 'minh', '2025-11-20');
	const lan = await w.as('lan');
	const due = async (asOf: string) => {
		const [row] = await ask(lan, w.wards.thanhBinh, { asOf });
		return [row?.reviewDueOn, row?.reviewOverdueDays];
	};
	expect(await due('2025-02-02')).toEqual(['2025-01-31', 2]);
	expect(await due(testDay)).toEqual(['2026-11-20', 3]);
	expect(await due('2026-11-20')).toEqual(['2026-11-20', 0]);
});

test('the department is called what it was called on the day', async () => {
	const w = await makeWorld();
	const departmentId = w.departments.justice;
	await anApprovedRevision(w, await aDocument(w, { departmentId }), {
		effectiveFrom: '2020-01-01'
	});
	await w.db.asOwner(async (db) => {
		await db
			.updateTable('unitVersion')
			.set({ validUntil: '2025-06-30' })
			.where('unitId', '=', departmentId)
			.execute();
		await db
			.insertInto('unitVersion')
			.values({ unitId: departmentId, validFrom: '2025-07-01', name: 'Văn phòng HĐND và UBND' })
			.execute();
	});
	const lan = await w.as('lan');
	const on = async (asOf: string) =>
		(await ask(lan, w.wards.thanhBinh, { asOf })).map((r) => [r.departmentName, r.ownerName]);
	expect(await on('2025-06-30')).toEqual([['Tư pháp – Hộ tịch', 'Lò Văn Minh']]);
	expect(await on(testDay)).toEqual([['Văn phòng HĐND và UBND', 'Lò Văn Minh']]);
});

test('pages follow each other without a gap, and say how many rows there are', async () => {
	const w = await makeWorld();
	await titled(w, Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`QT.${n}`, 'Quy trình'])));
	const lan = await w.as('lan');
	const page = (n: number) =>
		reading(lan, (db) =>
			registerPage(db, {
				wardId: w.wards.thanhBinh,
				asOf: testDay,
				today: testDay,
				sort: 'code',
				direction: 'asc',
				page: n,
				pageSize: 2
			})
		);
	const pages = [await page(1), await page(2), await page(3)];
	expect(pages.flatMap((p) => p.rows.map((r) => r.code))).toEqual([
		'QT.1',
		'QT.2',
		'QT.3',
		'QT.4',
		'QT.5'
	]);
	expect(pages.map((p) => p.total)).toEqual([5, 5, 5]);
	expect(await page(4)).toEqual({ rows: [], total: 5 });
});
