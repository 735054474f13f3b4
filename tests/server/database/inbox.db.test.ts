import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inboxCode } from '#lib/domain/inbox.ts';
import { inbox } from '#lib/server/database/inbox.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument, aDraft, anApprovedRevision, issues, morning } from '../../support/documents.ts';
import {
	aComment,
	aConfirmation,
	aCopy,
	aMove,
	aReviewer,
	anAcknowledgement
} from '../../support/evidence.ts';
import { type PersonName, type World, makeWorld, testDay } from '../../support/world.ts';

const waiting = async (w: World, person: PersonName, wardIds = [w.wards.thanhBinh]) => {
	const ctx = await w.as(person);
	return reading(ctx, (db) => inbox(db, { personId: w.ids[person], wardIds, today: ctx.today }));
};
const told = async (w: World, person: PersonName, wardIds?: number[]) =>
	(await waiting(w, person, wardIds)).items.map((i) => `${i.kind} ${inboxCode(i)}`);

test('a draft waits for its author; the owner and the coordinator may follow it', async () => {
	const w = await makeWorld();
	await aDraft(w, await aDocument(w, { owner: 'hoa' }), { author: 'minh' });
	expect(await told(w, 'minh')).toEqual(['finish-draft QT.TP.01']);
	expect(await told(w, 'hoa')).toEqual(['watch QT.TP.01']);
	expect((await waiting(w, 'lan')).items).toMatchObject([
		{ kind: 'watch', state: 'draft', waitingFor: ['Lò Văn Minh'], since: '2026-11-02' }
	]);
	for (const person of ['dung', 'ngoc', 'hung'] as const) expect(await told(w, person)).toEqual([]);
});

test('what came back waits for its author, with its remarks counted, since it came back', async () => {
	const w = await makeWorld();
	const draft = await aDraft(w, await aDocument(w), { author: 'minh', round: 2 });
	await aMove(w, draft, 'ngoc', {
		step: 'return',
		fromState: 'in_review',
		toState: 'draft',
		at: morning('2026-11-06')
	});
	await aComment(w, draft, 'ngoc');
	await aComment(w, draft, 'ngoc', {
		resolvedAt: morning('2026-11-07'),
		resolvedBy: w.ids.minh,
		resolution: 'Đã sửa'
	});
	expect((await waiting(w, 'minh')).items).toMatchObject([
		{ kind: 'mend-returned', count: 1, since: '2026-11-06', wardSlug: 'thanh-binh' }
	]);
});

test('a review waits for each reviewer of the round who has not decided', async () => {
	const w = await makeWorld();
	const draft = await aDraft(w, await aDocument(w), { state: 'in_review', round: 2 });
	await aReviewer(w, draft, 'dung', { round: 1, decision: 'returned' });
	await aReviewer(w, draft, 'ngoc', { round: 2 });
	await aReviewer(w, draft, 'minh', { round: 2, decision: 'agreed' });
	expect(await told(w, 'ngoc')).toEqual(['review QT.TP.01']);
	expect(await told(w, 'dung')).toEqual([]);
	expect((await waiting(w, 'lan')).items).toMatchObject([
		{ kind: 'watch', waitingFor: ['Cà Thị Ngọc'] }
	]);
});

test('an approval waits for the head, and for a deputy only on the days of a delegation', async () => {
	const w = await makeWorld();
	await aDraft(w, await aDocument(w), { state: 'in_approval' });
	expect(await told(w, 'hung')).toEqual(['approve QT.TP.01']);
	expect(await told(w, 'ngoc')).toEqual([]);
	await w.db.asOwner((db) =>
		db
			.insertInto('delegation')
			.values({
				wardId: w.wards.thanhBinh,
				id: randomUUID(),
				fromPersonId: w.ids.hung,
				toPersonId: w.ids.ngoc,
				decisionNumber: '5/QĐ-UBND',
				validFrom: '2026-11-20',
				validUntil: testDay
			})
			.execute()
	);
	expect(await told(w, 'ngoc')).toEqual(['approve QT.TP.01']);
	const tomorrow = await w.as('ngoc', '2026-11-24');
	const later = await reading(tomorrow, (db) =>
		inbox(db, { personId: w.ids.ngoc, wardIds: [w.wards.thanhBinh], today: '2026-11-24' })
	);
	expect(later.items).toEqual([]);
});

test('a head who drafted it is not asked to approve it', async () => {
	const w = await makeWorld();
	await aDraft(w, await aDocument(w), {
		state: 'in_approval',
		drafterIds: [w.ids.lan, w.ids.hung]
	});
	expect(await told(w, 'hung')).toEqual([]);
});

test('receipts wait by due date, no longer once done, replaced or withdrawn', async () => {
	const w = await makeWorld();
	const make = async (code: string, dueOn: string, given = {}) => {
		const r = await anApprovedRevision(w, await aDocument(w, { code }), {
			effectiveFrom: '2026-11-02',
			...given
		});
		await anAcknowledgement(w, r, 'hoa', { requestedFrom: '2026-11-02', dueOn });
		return r;
	};
	await make('QT.1', '2026-11-27');
	await make('QT.2', '2026-11-20');
	await make('QT.3', '2026-11-20', { effectiveUntil: '2026-11-22' });
	await make('QT.4', '2026-12-08', { issuedOn: '2026-11-20', effectiveFrom: '2026-12-01' });
	const gone = await aDocument(w, { code: 'QT.5', withdrawnOn: testDay, withdrawalReason: 'x' });
	await anAcknowledgement(w, await anApprovedRevision(w, gone), 'hoa');
	const done = await anApprovedRevision(w, await aDocument(w, { code: 'QT.6' }));
	await anAcknowledgement(w, done, 'hoa', { acknowledgedAt: morning('2026-01-06') });
	expect(
		(await waiting(w, 'hoa')).items.map((i) => [i.kind, inboxCode(i), i.dueOn, i.overdueDays])
	).toEqual([
		['acknowledge', 'QT.2', '2026-11-20', 3],
		['acknowledge', 'QT.1', '2026-11-27', 0],
		['acknowledge', 'QT.4', '2026-12-08', 0]
	]);
	expect(await told(w, 'dung')).toEqual([]);
});

test('a review due is announced to its owner 30 days ahead, and overdue ones to the coordinator', async () => {
	const w = await makeWorld();
	const from = (code: string, effectiveFrom: string) =>
		aDocument(w, { code, owner: 'minh' }).then((d) =>
			anApprovedRevision(w, d, { effectiveFrom }).then((r) => ({ d, r }))
		);
	await from('QT.1', '2025-12-24'); // due in 31 days
	await from('QT.2', '2025-12-23'); // due in 30 days
	await from('QT.3', '2025-11-20'); // overdue by 3 days
	const confirmed = await from('QT.4', '2024-01-01');
	await aConfirmation(w, confirmed.r, 'minh', '2026-01-02');
	const revised = await from('QT.5', '2024-01-01');
	await aDraft(w, revised.d, { revision: 1, author: 'minh' });
	expect(
		(await waiting(w, 'minh')).items.map((i) => [i.kind, inboxCode(i), i.dueOn, i.overdueDays])
	).toEqual([
		['finish-draft', 'QT.5', null, 0],
		['confirm-review-due', 'QT.3', '2026-11-20', 3],
		['confirm-review-due', 'QT.2', '2026-12-23', 0]
	]);
	expect((await waiting(w, 'lan')).items).toMatchObject([
		{ kind: 'watch', documentCode: 'QT.5' },
		{ kind: 'watch', documentCode: 'QT.3', waitingFor: ['Lò Văn Minh'], overdueDays: 3 }
	]);
});

test('paper that no longer holds waits for the coordinator to call it back', async () => {
	const w = await makeWorld();
	const [old, current] = await issues(w, await aDocument(w), [
		{ effectiveFrom: '2026-01-05' },
		{ effectiveFrom: '2026-11-10' }
	]);
	if (!old || !current) throw new Error('two issues');
	await aCopy(w, old, { copies: 2 });
	await aCopy(w, old, { copies: 3, recalledOn: '2026-11-11', recalledBy: w.ids.lan });
	await aCopy(w, current, { copies: 5 });
	const withdrawn = await aDocument(w, {
		code: 'QT.TP.02',
		withdrawnOn: '2026-11-12',
		withdrawalReason: 'Bãi bỏ'
	});
	await aCopy(w, await anApprovedRevision(w, withdrawn), {});
	expect(
		(await waiting(w, 'lan')).items.map((i) => [i.kind, inboxCode(i), i.count, i.since])
	).toEqual([
		['recall-copies', 'QT.TP.01', 2, '2026-11-10'],
		['recall-copies', 'QT.TP.02', 1, '2026-11-12']
	]);
	expect(await told(w, 'minh')).toEqual([]);
});

test('the ward next door, a guest and a stranger have nothing of it waiting', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await anApprovedRevision(w, document, { effectiveFrom: '2024-01-01' });
	await aDraft(w, await aDocument(w, { code: 'QT.TP.02' }), { state: 'in_approval' });
	const both = [w.wards.thanhBinh, w.wards.himLam];
	for (const person of ['mai', 'son', 'khach', 'thanhpho', 'quantri'] as const)
		expect(await told(w, person, both)).toEqual([]);
});

test('an overseer has the wards below in numbers, an administrator the accounts, others neither', async () => {
	const w = await makeWorld();
	await anApprovedRevision(w, await aDocument(w));
	const overseer = await waiting(w, 'thanhpho', []);
	expect(overseer.wards.map((o) => [o.name, o.inForce])).toEqual([
		['Phường Him Lam', 0],
		['Phường Thanh Bình', 1]
	]);
	expect(overseer.accounts).toEqual([]);
	const admin = await waiting(w, 'quantri', []);
	expect(admin.wards).toEqual([]);
	expect(admin.accounts).toHaveLength(Object.keys(w.ids).length);
	const coordinator = await waiting(w, 'lan');
	expect([coordinator.wards, coordinator.accounts]).toEqual([[], []]);
});
