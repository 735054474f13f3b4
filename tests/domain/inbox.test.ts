import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	type InboxItem,
	type Me,
	type OpenWork,
	documentWork,
	inboxCode,
	orderInbox,
	turnOf
} from '#lib/domain/inbox.ts';
import { aCar, anAudit, anItem } from '../support/inbox-items.ts';

test('what is due first comes first; what has no due date by how long it has waited', () => {
	const ordered = orderInbox([
		anItem({ documentCode: 'later', dueOn: '2026-12-01' }),
		anItem({ documentCode: 'waits', since: '2026-11-10' }),
		anItem({ documentCode: 'overdue', dueOn: '2026-11-02' })
	]);
	expect(ordered.map(inboxCode)).toEqual(['overdue', 'waits', 'later']);
});

test('what others must do comes after all that is one’s own', () => {
	const ordered = orderInbox([
		anItem({ kind: 'watch', since: '2020-01-01' }),
		anItem({ kind: 'acknowledge', dueOn: '2027-01-01' })
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
			const items = given.map(anItem);
			const keys = (list: InboxItem[]) => list.map((i) => `${i.kind} ${i.dueOn ?? i.since}`);
			expect(keys(orderInbox(items))).toEqual(keys(orderInbox(items.toReversed())));
			expect(orderInbox(items)).toHaveLength(items.length);
		})
	);
});

test('an audit and a CAR are known by their numbers', () => {
	expect([anAudit('team'), aCar('plan')].map(inboxCode)).toEqual(['ĐGNB-2026-01', 'CAR-2026-003']);
});

test('of what waits equally long documents come first, then audits, then CARs', () => {
	const ordered = orderInbox([aCar('triage'), anAudit('checklist'), anItem({ kind: 'approve' })]);
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
