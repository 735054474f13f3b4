import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inboxHref } from '#lib/address.ts';
import {
	type AuditItem,
	type CarItem,
	type DocumentItem,
	type InboxItem,
	type Me,
	type OpenWork,
	auditWork,
	carWork,
	documentWork,
	inboxCode,
	orderInbox,
	turnOf
} from '#lib/domain/inbox.ts';

const item = (given: Partial<DocumentItem>): DocumentItem => ({
	about: 'document',
	kind: 'review',
	wardId: 1,
	wardSlug: 'thanh-binh',
	documentCode: 'QT.TP.01',
	title: 'Đăng ký khai sinh',
	number: { issue: 1, revision: 0 },
	revisionId: 'r',
	state: 'approved',
	since: '2026-11-01',
	dueOn: null,
	overdueDays: 0,
	count: 0,
	waitingFor: [],
	...given
});

test('what is due first comes first; what has no due date by how long it has waited', () => {
	const ordered = orderInbox([
		item({ documentCode: 'later', dueOn: '2026-12-01' }),
		item({ documentCode: 'waits', since: '2026-11-10' }),
		item({ documentCode: 'overdue', dueOn: '2026-11-02' })
	]);
	expect(ordered.map(inboxCode)).toEqual(['overdue', 'waits', 'later']);
});

test('what others must do comes after all that is one’s own', () => {
	const ordered = orderInbox([
		item({ kind: 'watch', since: '2020-01-01' }),
		item({ kind: 'acknowledge', dueOn: '2027-01-01' })
	]);
	expect(ordered.map((i) => i.kind)).toEqual(['acknowledge', 'watch']);
});

test('ordering loses nothing, adds nothing, and does not depend on where it started for own work', () => {
	const any = fc.record({
		kind: fc.constantFrom(...documentWork, 'watch' as const),
		since: fc.constantFrom('2026-11-01', '2026-11-02'),
		dueOn: fc.option(fc.constantFrom('2026-11-01', '2026-11-03'))
	});
	fc.assert(
		fc.property(fc.array(any), (given) => {
			const items = given.map(item);
			const keys = (list: InboxItem[]) => list.map((i) => `${i.kind} ${i.dueOn ?? i.since}`);
			expect(keys(orderInbox(items))).toEqual(keys(orderInbox(items.toReversed())));
			expect(orderInbox(items)).toHaveLength(items.length);
		})
	);
});

test('each item leads with one click to where it is done', () => {
	expect([...documentWork, 'watch' as const].map((kind) => inboxHref(item({ kind })))).toEqual([
		'/thanh-binh/documents/QT.TP.01/approval',
		'/thanh-binh/documents/QT.TP.01/review',
		'/thanh-binh/documents/QT.TP.01/edit',
		'/thanh-binh/documents/QT.TP.01',
		'/thanh-binh/documents/QT.TP.01/edit',
		'/thanh-binh/documents/QT.TP.01/acknowledgement',
		'/thanh-binh/documents/QT.TP.01/confirmation',
		'/thanh-binh/documents/QT.TP.01/distribution',
		'/thanh-binh/documents/QT.TP.01/owner',
		'/thanh-binh/documents/QT.TP.01'
	]);
	expect(inboxHref(item({ documentCode: 'QT.ĐĐ.01/a', kind: 'watch' }))).toBe(
		'/thanh-binh/documents/QT.%C4%90%C4%90.01%2Fa'
	);
});

const common = {
	wardId: 1,
	wardSlug: 'thanh-binh',
	title: '',
	since: '2026-11-01',
	dueOn: null,
	overdueDays: 0,
	count: 0,
	waitingFor: []
};
const anAudit = (kind: AuditItem['kind']): AuditItem => ({
	...common,
	about: 'audit',
	kind,
	audit: { year: 2026, number: 1 }
});
const aCar = (kind: CarItem['kind'], actionId: string | null = null): CarItem => ({
	...common,
	about: 'car',
	kind,
	car: { year: 2026, number: 3 },
	actionId
});

test('an audit and a CAR lead to the page of the step that waits, and are known by their numbers', () => {
	expect(auditWork.map((kind) => inboxHref(anAudit(kind)))).toEqual(
		auditWork.map((page) => `/thanh-binh/audits/2026-01/${page}`)
	);
	expect(inboxHref(anAudit('answer-findings'))).toBe('/thanh-binh/audits/2026-01');
	const steps = carWork.filter((kind) => kind !== 'actions');
	expect(steps.map((kind) => inboxHref(aCar(kind)))).toEqual(
		steps.map((page) => `/thanh-binh/nonconformities/2026-003/${page}`)
	);
	expect(inboxHref(aCar('actions', 'a1'))).toBe('/thanh-binh/nonconformities/2026-003/actions/a1');
	expect(inboxHref(aCar('watch'))).toBe('/thanh-binh/nonconformities/2026-003');
	expect([anAudit('team'), aCar('plan')].map(inboxCode)).toEqual(['ĐGNB-2026-01', 'CAR-2026-003']);
});

test('of what waits equally long documents come first, then audits, then CARs', () => {
	const ordered = orderInbox([aCar('triage'), anAudit('checklist'), item({ kind: 'approve' })]);
	expect(ordered.map(({ about }) => about)).toEqual(['document', 'audit', 'car']);
});

const work = (given: Partial<OpenWork> = {}): OpenWork => ({
	state: 'draft',
	round: 1,
	authorId: 'lan',
	authorName: 'Lan',
	drafterIds: ['lan'],
	ownerId: 'minh',
	unresolvedComments: 0,
	undecided: [],
	approvers: ['Hùng'],
	...given
});
const me = (personId: string, given: Partial<Me> = {}): Me => ({
	personId,
	roles: ['officer'],
	mayApprove: false,
	...given
});
const kindOf = (w: OpenWork, m: Me) => turnOf(w, m)?.kind;

test('a draft is its author’s to finish, and to mend once it came back', () => {
	expect(kindOf(work(), me('lan'))).toBe('finish-draft');
	expect(kindOf(work({ round: 2 }), me('lan'))).toBe('mend-returned');
});

test('a review is the turn of those who have not decided; remarks are the author’s', () => {
	const review = work({
		state: 'in_review',
		undecided: [{ personId: 'ngoc', name: 'Ngọc' }],
		unresolvedComments: 1
	});
	expect(kindOf(review, me('ngoc'))).toBe('review');
	expect(kindOf(review, me('lan'))).toBe('resolve-comment');
	expect(turnOf({ ...review, unresolvedComments: 0 }, me('lan'))).toEqual({
		kind: 'watch',
		waitingFor: ['Ngọc']
	});
	expect(turnOf({ ...review, undecided: [] }, me('minh'))).toEqual({
		kind: 'watch',
		waitingFor: ['Lan']
	});
});

test('an approval is for who may approve today, never for who drafted', () => {
	const waiting = work({ state: 'in_approval', drafterIds: ['lan', 'hung'] });
	const head = { roles: ['head' as const], mayApprove: true };
	expect(kindOf(waiting, me('hung', head))).toBeUndefined();
	expect(kindOf({ ...waiting, drafterIds: ['lan'] }, me('hung', head))).toBe('approve');
	expect(turnOf(waiting, me('lan', { roles: ['coordinator'] }))).toEqual({
		kind: 'watch',
		waitingFor: ['Hùng']
	});
});

test('the coordinator follows everything under way; a colleague it does not concern sees nothing', () => {
	expect(kindOf(work(), me('thu', { roles: ['coordinator'] }))).toBe('watch');
	expect(kindOf(work(), me('minh'))).toBe('watch');
	expect(turnOf(work(), me('hoa'))).toBeNull();
});
