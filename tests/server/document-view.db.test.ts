import { expect, test } from 'vitest';
import { documentView } from '#lib/server/document-view.ts';
import { aDocument, aDraft, anApprovedRevision, issues, morning } from '../support/documents.ts';
import { aComment, aMove, aReviewer, anAcknowledgement } from '../support/evidence.ts';
import { type PersonName, type World, makeWorld } from '../support/world.ts';

const today = '2026-11-23';
const look = async (w: World, person: PersonName, asOf: string | null = null) =>
	documentView(await w.as(person, today), {
		wardId: w.wards.thanhBinh,
		code: 'QT.TP.01',
		asOf
	});

test('the page shows what is in force, and whose turn it is with the draft since when', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await anApprovedRevision(w, document, { effectiveFrom: '2026-01-05' });
	const draft = await aDraft(w, document, {
		issue: 1,
		revision: 1,
		state: 'in_review',
		title: 'Đăng ký khai sinh (sửa)'
	});
	await aReviewer(w, draft, 'ngoc');
	await aReviewer(w, draft, 'dung', { decision: 'agreed' });
	await aComment(w, draft, 'dung');
	await aMove(w, draft, 'lan', { at: morning('2026-11-18') });
	await aMove(w, draft, 'dung', {
		step: 'agree',
		fromState: 'in_review',
		toState: 'in_review',
		at: morning('2026-11-20')
	});

	const view = await look(w, 'lan');
	expect(view.standing).toBe('in_force');
	expect(view.shown).toMatchObject({ issue: 1, revision: 0, title: 'Đăng ký khai sinh' });
	expect(view.open).toMatchObject({
		standing: 'in_review',
		waitingFor: ['Cà Thị Ngọc'],
		since: morning('2026-11-18'),
		unresolvedRemarks: 1,
		changes: 1
	});
	// Nobody signed this draft, so its reviewer can only give it back.
	expect((await look(w, 'ngoc')).moves).toMatchObject({
		primary: null,
		others: ['return'],
		closed: [{ act: 'review', objections: [{ code: 'content-changed-since-signed' }] }]
	});
	expect((await look(w, 'hoa')).moves).toEqual({ primary: null, others: [], closed: [] });
});

test('a guest sees what is in force and nothing of the draft', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await anApprovedRevision(w, document);
	await aDraft(w, document, { revision: 1 });
	const view = await look(w, 'khach');
	expect(view.open).toBeNull();
	expect(view.revisions).toHaveLength(1);
	expect(view.moves).toEqual({ primary: null, others: [], closed: [] });
});

test('a page of a past day shows what held that day, and lets nothing be done', async () => {
	const w = await makeWorld();
	const [first] = await issues(w, await aDocument(w), [
		{ effectiveFrom: '2025-01-06', title: 'Tên cũ' },
		{ effectiveFrom: '2026-01-05', title: 'Tên mới' }
	]);
	const view = await look(w, 'lan', '2025-06-01');
	expect(view).toMatchObject({
		day: '2025-06-01',
		title: 'Tên cũ',
		standing: 'in_force',
		moves: { primary: null, others: [], closed: [] }
	});
	expect(view.shown?.id).toBe(first?.id);
	expect((await look(w, 'lan')).moves.others).toContain('revision');
});

test('before its first day a document says that there was nothing of it yet', async () => {
	const w = await makeWorld();
	await anApprovedRevision(w, await aDocument(w), { effectiveFrom: '2026-01-05' });
	expect(await look(w, 'lan', '2020-01-01')).toMatchObject({
		standing: null,
		shown: null,
		open: null,
		revisions: []
	});
});

test('an issue that is still to begin waits for its readers, and is announced beside the one in force', async () => {
	const w = await makeWorld();
	const [, second] = await issues(w, await aDocument(w), [
		{ effectiveFrom: '2026-01-05' },
		{ effectiveFrom: '2026-12-01', issuedOn: '2026-11-20' }
	]);
	if (!second) throw new Error('two issues were made');
	await anAcknowledgement(w, second, 'hoa', { requestedFrom: '2026-12-01', dueOn: '2026-12-08' });
	const view = await look(w, 'hoa');
	expect(view.shown).toMatchObject({ issue: 1 });
	expect(view.scheduled).toMatchObject({ id: second.id, issue: 2, effectiveFrom: '2026-12-01' });
	expect(view.moves.primary).toBe('acknowledgement');
});

test('a document that will be withdrawn is neither revised nor withdrawn again', async () => {
	const w = await makeWorld();
	const document = await aDocument(w, {
		withdrawnOn: '2027-01-01',
		withdrawalReason: 'Không còn thuộc thẩm quyền'
	});
	await anApprovedRevision(w, document, { effectiveUntil: '2026-12-31' });
	for (const person of ['lan', 'hung'] as const) {
		const { others, primary } = (await look(w, person)).moves;
		expect([primary, ...others]).not.toContain('revision');
		expect([primary, ...others]).not.toContain('withdrawal');
	}
});

test("another ward's page, and one that does not exist, are not there", async () => {
	const w = await makeWorld();
	await anApprovedRevision(w, await aDocument(w));
	await expect(look(w, 'mai')).rejects.toMatchObject({ code: 'not-found' });
	const lan = await w.as('lan', today);
	const nowhere = documentView(lan, { wardId: w.wards.thanhBinh, code: 'QT.XX.99', asOf: null });
	await expect(nowhere).rejects.toMatchObject({ code: 'not-found' });
});

test('a document whose review is overdue waits for who answers for it', async () => {
	const w = await makeWorld();
	const document = await aDocument(w, { owner: 'minh', reviewMonths: 6 });
	await anApprovedRevision(w, document, { effectiveFrom: '2026-01-05' });
	const view = await look(w, 'minh');
	expect(view.review).toEqual({ dueOn: '2026-07-05', overdueDays: 141 });
	expect(view.moves.primary).toBe('confirmation');
});
