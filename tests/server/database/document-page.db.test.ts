import { expect, test } from 'vitest';
import { compareContents } from '#lib/domain/document/compare.ts';
import type { Context } from '#lib/server/context.ts';
import { documentPage } from '#lib/server/database/document-page.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aProcedure } from '../../support/contents.ts';
import { aDocument, aDraft, anApprovedRevision, issues, morning } from '../../support/documents.ts';
import {
	aComment,
	aConfirmation,
	aCopy,
	aLegalDocument,
	aReviewer,
	aSignature,
	anAcknowledgement
} from '../../support/evidence.ts';
import { type World, makeWorld } from '../../support/world.ts';

const open = (ctx: Context, w: World, asOf = ctx.today, code = 'QT.TP.01') =>
	reading(ctx, (db) =>
		documentPage(db, { wardId: w.wards.thanhBinh, code, asOf, today: ctx.today })
	);

test('as of five days over three issues the page reads the issue that held', async () => {
	const w = await makeWorld();
	await issues(w, await aDocument(w), [
		{ effectiveFrom: '2019-03-14', title: 'Một' },
		{ effectiveFrom: '2022-01-01', title: 'Hai' },
		{ effectiveFrom: '2026-12-01', issuedOn: '2026-11-20', title: 'Ba' }
	]);
	const lan = await w.as('lan');
	const on = async (asOf: string) => {
		const page = await open(lan, w, asOf);
		return [page?.shown?.title, page?.standing, page?.revisions.map((r) => r.standing)];
	};
	expect(await on('2019-03-13')).toEqual([undefined, null, []]);
	expect(await on('2019-03-14')).toEqual(['Một', 'in_force', ['in_force']]);
	expect(await on('2021-12-31')).toEqual(['Một', 'in_force', ['in_force']]);
	expect(await on('2026-11-30')).toEqual([
		'Hai',
		'in_force',
		['scheduled', 'in_force', 'superseded']
	]);
	expect(await on('2026-12-01')).toEqual([
		'Ba',
		'in_force',
		['in_force', 'superseded', 'superseded']
	]);
});

test('the revision in force stays readable, whole, while a draft is worked on beside it', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	const content = aProcedure();
	await anApprovedRevision(w, document, { title: 'Đăng ký khai sinh', content });
	const changed = { ...content, steps: content.steps.slice(1) };
	const draft = await aDraft(w, document, { revision: 1, state: 'in_review', content: changed });
	await aReviewer(w, draft, 'ngoc');
	await aComment(w, draft, 'ngoc');
	const page = await open(await w.as('lan'), w);
	expect(page?.shown?.content).toEqual(content);
	expect(page?.open?.state).toBe('in_review');
	expect(page?.open?.reviewers.map((r) => [r.name, r.decision])).toEqual([['Cà Thị Ngọc', null]]);
	expect(page?.open?.remarks.map((r) => [r.authorName, r.resolvedAt])).toEqual([
		['Cà Thị Ngọc', null]
	]);
	expect(page?.open?.redline).toEqual(
		compareContents(
			{ title: 'Đăng ký khai sinh', content },
			{ title: 'Đăng ký khai sinh', content: changed }
		)
	);
});

test('a first draft is open and nothing is shown as in force', async () => {
	const w = await makeWorld();
	await aDraft(w, await aDocument(w));
	const page = await open(await w.as('minh'), w);
	expect([page?.shown, page?.open?.state, page?.open?.redline, page?.standing]).toEqual([
		null,
		'draft',
		null,
		'draft'
	]);
});

test('guest and overseer read what was approved and see no draft, no list of it, no remark on it', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await anApprovedRevision(w, document);
	await aComment(w, await aDraft(w, document, { revision: 1 }), 'ngoc');
	await aDraft(w, await aDocument(w, { code: 'QT.TP.02' }));
	for (const person of ['khach', 'thanhpho'] as const) {
		const reader = await w.as(person);
		const page = await open(reader, w);
		expect([page?.open, page?.revisions.length, page?.shown?.title]).toEqual([
			null,
			1,
			'Đăng ký khai sinh'
		]);
		expect(await open(reader, w, reader.today, 'QT.TP.02')).toBeNull();
	}
});

test('to another ward, to administrators and to strangers the document does not exist', async () => {
	const w = await makeWorld();
	await anApprovedRevision(w, await aDocument(w));
	for (const person of ['mai', 'quantri', null] as const)
		expect(await open(await w.as(person), w)).toBeNull();
	expect(await open(await w.as('lan'), w, '2026-11-23', 'QT.XX.99')).toBeNull();
});

test('what happened after the day asked about is left out', async () => {
	const w = await makeWorld();
	const document = await aDocument(w, { withdrawnOn: '2026-09-01', withdrawalReason: 'Bãi bỏ' });
	const revision = await anApprovedRevision(w, document, {
		effectiveFrom: '2026-01-05',
		effectiveUntil: '2026-08-31'
	});
	await anAcknowledgement(w, revision, 'hoa', { acknowledgedAt: morning('2026-01-14') });
	await aCopy(w, revision, { copyNumber: '01', recalledOn: '2026-09-05', recalledBy: w.ids.lan });
	await aSignature(w, revision, 'minh', { meaning: 'confirm', at: morning('2026-06-01') });
	const lan = await w.as('lan');
	const before = await open(lan, w, '2026-01-13');
	expect(before?.document.withdrawnOn).toBeNull();
	expect(before?.shown?.receipts).toMatchObject([
		{ name: 'Quàng Thị Hoa', acknowledgedAt: null, overdueDays: 1 }
	]);
	expect(before?.shown?.copies).toMatchObject([{ recalledOn: null }]);
	expect(before?.shown?.signatures).toEqual([]);
	const between = await open(lan, w, '2026-09-04');
	expect([between?.standing, between?.document.withdrawalReason]).toEqual(['withdrawn', 'Bãi bỏ']);
	expect(between?.obsoleteCopies).toMatchObject([{ recipient: 'Bộ phận Một cửa', copies: 1 }]);
	const now = await open(lan, w);
	expect(now?.obsoleteCopies).toEqual([]);
	expect(now?.shown?.receipts).toMatchObject([{ overdueDays: 0 }]);
	expect(now?.shown?.copies).toMatchObject([{ recalledByName: 'Nguyễn Thị Lan' }]);
	expect(now?.shown?.signatures).toHaveLength(1);
});

test('each legal basis says whether it was in force on the day, and what replaced it', async () => {
	const w = await makeWorld();
	await anApprovedRevision(w, await aDocument(w), { effectiveFrom: '2020-01-01' });
	const lan = await w.as('lan');
	const on = async (asOf: string) =>
		(await open(lan, w, asOf))?.shown?.legalBases.map((b) => [b.number, b.status, b.replacedBy]);
	expect(await on('2020-01-01')).toEqual([['60/2014/QH13', 'unknown', null]]);
	await aLegalDocument(w, '60/2014/QH13', {
		effectiveUntil: '2026-06-30',
		replacedBy: '12/2026/QH16'
	});
	expect(await on('2020-01-01')).toEqual([['60/2014/QH13', 'in_force', '12/2026/QH16']]);
	expect(await on('2026-07-01')).toEqual([['60/2014/QH13', 'not_in_force', '12/2026/QH16']]);
});

test('the review due counts from the last confirmation before the day', async () => {
	const w = await makeWorld();
	const revision = await anApprovedRevision(w, await aDocument(w), { effectiveFrom: '2025-01-10' });
	await aConfirmation(w, revision, 'minh', '2026-02-01');
	const lan = await w.as('lan');
	expect((await open(lan, w, '2026-01-13'))?.review).toEqual({
		dueOn: '2026-01-10',
		overdueDays: 3
	});
	expect((await open(lan, w))?.review).toEqual({ dueOn: '2027-02-01', overdueDays: 0 });
});

test('owner and department are named', async () => {
	const w = await makeWorld();
	const departmentId = w.departments.justice;
	await anApprovedRevision(w, await aDocument(w, { departmentId }));
	const page = await open(await w.as('lan'), w);
	expect([page?.document.ownerName, page?.document.departmentName]).toEqual([
		'Lò Văn Minh',
		'Tư pháp – Hộ tịch'
	]);
	expect([page?.shown?.authorName, page?.shown?.approverName]).toEqual([
		'Nguyễn Thị Lan',
		'Trần Mạnh Hùng'
	]);
});
