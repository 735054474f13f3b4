import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '#lib/domain/actor.ts';
import { type MovesSubject, offeredMoves } from '#lib/domain/document/page-moves.ts';
import { objection } from '#lib/domain/refusal.ts';

const ward = 7;
const person = (personId: string, role: Role): Actor => ({
	personId,
	username: personId,
	fullName: personId,
	locale: 'vi',
	memberships: [{ wardId: ward, role, positionId: null, positionTitle: null, departmentId: null }],
	readableWards: [],
	visits: []
});
const lan = person('lan', 'coordinator');
const minh = person('minh', 'officer');
const hoa = person('hoa', 'officer');
const ngoc = person('ngoc', 'deputy');
const hung = person('hung', 'head');
const khach = person('khach', 'guest');

const inForce: MovesSubject = {
	wardId: ward,
	ownerId: 'minh',
	open: null,
	moves: [],
	withdrawn: false,
	everApproved: true,
	inForce: true,
	reviewDue: false,
	acknowledgementWaits: false
};
const draft: MovesSubject = { ...inForce, open: { state: 'draft', authorId: 'lan' } };

describe('a document in force', () => {
	test('waits for nobody, and may be revised by who answers for it or by the coordinator', () => {
		expect(offeredMoves(inForce, lan)).toEqual({
			primary: null,
			others: ['confirmation', 'revision', 'owner'],
			closed: []
		});
		expect(offeredMoves(inForce, minh).others).toEqual(['confirmation', 'revision']);
		expect(offeredMoves(inForce, hoa).others).toEqual([]);
		expect(offeredMoves(inForce, hung).others).toEqual(['confirmation', 'owner', 'withdrawal']);
		expect(offeredMoves(inForce, khach).others).toEqual([]);
	});

	test('waits for its reader, and for its periodic review once that is due', () => {
		const asked = { ...inForce, acknowledgementWaits: true };
		expect(offeredMoves(asked, hoa).primary).toBe('acknowledgement');
		const due = { ...inForce, reviewDue: true };
		expect(offeredMoves(due, minh).primary).toBe('confirmation');
		expect(offeredMoves(due, hoa).primary).toBeNull();
	});

	test('that was withdrawn can be neither confirmed nor revised', () => {
		const gone = { ...inForce, withdrawn: true, inForce: false };
		for (const actor of [lan, minh, hung]) expect(offeredMoves(gone, actor).others).toEqual([]);
	});
});

describe('a draft', () => {
	test('waits to be submitted by its author when nothing is missing', () => {
		const ready: MovesSubject = { ...draft, moves: [{ step: 'submit', objections: [] }] };
		const { primary, others } = offeredMoves(ready, lan);
		expect(primary).toBe('submission');
		expect(others).toEqual(['edit', 'distribution', 'owner']);
	});

	test('waits to be finished while something is missing, and says what', () => {
		const missing = [objection('part-missing', { part: 'purpose' })];
		const { primary, closed } = offeredMoves(
			{ ...draft, moves: [{ step: 'submit', objections: missing }] },
			lan
		);
		expect(primary).toBe('edit');
		expect(closed).toEqual([{ act: 'submission', objections: missing }]);
	});

	test('is no business of an officer who neither wrote nor answers for it', () => {
		const moves: MovesSubject['moves'] = [
			{ step: 'submit', objections: [objection('not-the-author')] }
		];
		expect(offeredMoves({ ...draft, moves }, hoa)).toEqual({
			primary: null,
			others: [],
			closed: []
		});
	});

	test('keeps its document from being revised again or withdrawn', () => {
		const acts = [lan, minh, hung].flatMap((actor) => offeredMoves(draft, actor).others);
		expect(acts).not.toContain('revision');
		expect(acts).not.toContain('withdrawal');
	});
});

test('a revision in review waits for its reviewer, who may return it, and for nobody else', () => {
	const open = { state: 'in_review' as const, authorId: 'lan' };
	const reviewer = offeredMoves(
		{
			...inForce,
			open,
			moves: [
				{ step: 'agree', objections: [] },
				{ step: 'return', objections: [] },
				{ step: 'pass', objections: [objection('reviewers-undecided', { names: ['Ngọc'] })] }
			]
		},
		ngoc
	);
	expect(reviewer).toEqual({ primary: 'review', others: ['return'], closed: [] });
	const bystander = offeredMoves(
		{
			...inForce,
			open,
			moves: [
				{ step: 'agree', objections: [objection('not-a-reviewer')] },
				{ step: 'return', objections: [objection('not-a-reviewer')] }
			]
		},
		hoa
	);
	expect(bystander).toEqual({ primary: null, others: [], closed: [] });
});

test('a revision in approval waits for the head, unless the head wrote it: then the page says so', () => {
	const open = { state: 'in_approval' as const, authorId: 'lan' };
	const moves: MovesSubject['moves'] = [
		{ step: 'approve', objections: [] },
		{ step: 'return', objections: [] },
		{ step: 'cancel', objections: [] }
	];
	expect(offeredMoves({ ...inForce, open, moves }, hung)).toEqual({
		primary: 'approval',
		others: ['return', 'cancellation', 'owner'],
		closed: []
	});
	const own = offeredMoves(
		{ ...inForce, open, moves: [{ step: 'approve', objections: [objection('own-work')] }] },
		hung
	);
	expect(own.primary).toBeNull();
	expect(own.closed).toEqual([{ act: 'approval', objections: [objection('own-work')] }]);
});

test('a deputy without a delegation reads once that approving is not open, and the coordinator not at all', () => {
	const open = { state: 'in_approval' as const, authorId: 'lan' };
	const objections = [objection('no-authority-today', { date: '2026-11-23' })];
	const moves: MovesSubject['moves'] = [
		{ step: 'return', objections },
		{ step: 'approve', objections }
	];
	expect(offeredMoves({ ...inForce, open, moves }, ngoc).closed).toEqual([
		{ act: 'approval', objections }
	]);
	const returning = moves.filter(({ step }) => step === 'return');
	expect(offeredMoves({ ...inForce, open, moves: returning }, lan).closed).toEqual([]);
});

test('steps of a revision that is no longer open are not offered', () => {
	const moves: MovesSubject['moves'] = [{ step: 'cancel', objections: [] }];
	expect(offeredMoves({ ...inForce, moves }, hung).others).not.toContain('cancellation');
});
