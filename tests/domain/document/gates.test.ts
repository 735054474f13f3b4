import { describe, expect, test } from 'vitest';
import { emptyContent, emptyService } from '#lib/domain/document/content.ts';
import * as gates from '#lib/domain/document/gates.ts';
import { type DocumentKind, documentKinds } from '#lib/domain/document/kinds.ts';
import type { RevisionGate, RevisionSubject } from '#lib/domain/document/lifecycle.ts';
import { richTextFromPlain } from '#lib/domain/rich-text.ts';
import { aSubject, hung, lan, minh, ngoc } from '../../support/actors.ts';
import { aProcedure, aStep } from '../../support/contents.ts';

const said = (gate: RevisionGate, changes: Partial<RevisionSubject> = {}, actor = hung) =>
	[gate(aSubject(changes), actor) ?? []].flat();
const codes = (...given: Parameters<typeof said>) => said(...given).map(({ code }) => code);

describe('nobody judges their own work (ISO 9001:2015 7.5.2 c)', () => {
	test('the author', () => {
		expect(codes(gates.notOwnWork, {}, lan)).toEqual(['own-work']);
		expect(codes(gates.notOwnWork, {}, hung)).toEqual([]);
	});
	test('whoever saved a draft of another', () => {
		expect(codes(gates.notOwnWork, { drafterIds: ['lan', 'ngoc'] }, ngoc)).toEqual(['own-work']);
	});
	test('a reviewer who drafted is named', () => {
		expect(said(gates.reviewersNamed, { drafterIds: ['lan', 'ngoc'] })).toEqual([
			{ code: 'reviewer-is-author', facts: { name: 'Cà Thị Ngọc' } }
		]);
		expect(codes(gates.reviewersNamed, { reviewers: [] })).toEqual(['no-reviewers']);
		expect(codes(gates.reviewersNamed)).toEqual([]);
	});
});

describe('who submits', () => {
	test('author and owner, nobody else', () => {
		expect(codes(gates.authorOrOwner, {}, lan)).toEqual([]);
		expect(codes(gates.authorOrOwner, {}, minh)).toEqual([]);
		expect(codes(gates.authorOrOwner, {}, hung)).toEqual(['not-the-author']);
	});
});

describe('what a draft must hold', () => {
	const missing = (kind: DocumentKind, changes: Partial<RevisionSubject> = {}) =>
		gates.missingParts(aSubject({ kind, ...changes }));
	const nothing = { title: ' ', reason: '', clauses: [], content: emptyContent() };

	test('an administrative procedure: its public blocks, steps and records', () => {
		const empty = [
			'title',
			'reason',
			'clauses',
			'purpose',
			'legal_bases',
			'dossier',
			'deadline',
			'fees',
			'place',
			'result',
			'steps',
			'records'
		];
		expect(missing('administrative_procedure', nothing)).toEqual(empty);
		const blank = { ...nothing, content: { ...emptyContent(), service: emptyService() } };
		expect(missing('administrative_procedure', blank)).toEqual(empty);
		expect(missing('administrative_procedure')).toEqual([]);
	});

	test.each(['system_procedure', 'internal_procedure'] as const)(
		'%s: steps and records',
		(kind) => {
			expect(missing(kind, nothing)).toEqual([
				'title',
				'reason',
				'clauses',
				'purpose',
				'steps',
				'records'
			]);
			expect(missing(kind, { content: { ...aProcedure(), service: null } })).toEqual([]);
		}
	);

	test.each(['policy', 'objectives', 'model', 'annex'] as const)('%s: words', (kind) => {
		expect(missing(kind, nothing)).toEqual(['title', 'reason', 'clauses', 'purpose', 'body']);
		const purpose = { ...emptyContent(), purpose: richTextFromPlain('Cam kết') };
		expect(missing(kind, { content: purpose })).toEqual(['body']);
		expect(missing(kind, { content: { ...purpose, body: richTextFromPlain('Phục vụ') } })).toEqual(
			[]
		);
	});

	test('each missing part is an objection of its own', () => {
		expect(said(gates.complete, { title: '', clauses: [] })).toEqual([
			{ code: 'part-missing', facts: { part: 'title' } },
			{ code: 'part-missing', facts: { part: 'clauses' } }
		]);
		for (const kind of documentKinds)
			expect(codes(gates.complete, { kind, ...nothing }).length).toBeGreaterThan(3);
	});

	test('an answer to whether other documents are affected', () => {
		expect(codes(gates.otherDocumentsAnswered, { otherDocuments: null })).toHaveLength(1);
		expect(codes(gates.otherDocumentsAnswered, { otherDocuments: ' ' })).toHaveLength(1);
		expect(codes(gates.otherDocumentsAnswered, { otherDocuments: 'Không' })).toEqual([]);
	});

	test('law that is in force on the day, and known', () => {
		const legalBases: RevisionSubject['legalBases'] = [
			{ number: '60/2014/QH13', status: 'in_force' },
			{ number: '158/2005/NĐ-CP', status: 'not_in_force' },
			{ number: '1/1900', status: 'unknown' }
		];
		expect(said(gates.legalBasesInForce, { legalBases })).toEqual([
			{ code: 'legal-basis-not-in-force', facts: { number: '158/2005/NĐ-CP', date: '2026-11-23' } },
			{ code: 'legal-basis-unknown', facts: { number: '1/1900' } }
		]);
	});

	test('steps that need no more than the law allows: eight hours do, eight and a quarter do not', () => {
		const content = (hours: number) => ({
			...aProcedure(),
			steps: [aStep('a', 'Ký', 'Hùng', hours)]
		});
		expect(said(gates.stepsWithinLimit, { content: content(8) })).toEqual([]);
		expect(said(gates.stepsWithinLimit, { content: content(8.25) })).toEqual([
			{ code: 'steps-exceed-limit', facts: { hours: 8.25, limitHours: 8 } }
		]);
		const unlimited = { ...content(900), service: null };
		expect(said(gates.stepsWithinLimit, { content: unlimited })).toEqual([]);
	});
});

describe('review', () => {
	const asked = (decision: 'agreed' | 'returned' | null) => ({
		reviewers: [{ personId: 'ngoc', name: 'Cà Thị Ngọc', decision }]
	});
	test('only a named reviewer, once', () => {
		expect(codes(gates.isReviewer, asked(null), ngoc)).toEqual([]);
		expect(codes(gates.isReviewer, asked(null), hung)).toEqual(['not-a-reviewer']);
		expect(codes(gates.undecided, asked(null), ngoc)).toEqual([]);
		expect(codes(gates.undecided, asked('agreed'), ngoc)).toEqual(['already-decided']);
	});
	test('is over when everybody agreed; a return is no agreement', () => {
		expect(codes(gates.reviewersDecided, asked('agreed'))).toEqual([]);
		expect(said(gates.reviewersDecided, asked(null))).toEqual([
			{ code: 'reviewers-undecided', facts: { names: ['Cà Thị Ngọc'] } }
		]);
		expect(codes(gates.reviewersDecided, asked('returned'))).toEqual(['reviewers-undecided']);
		expect(codes(gates.reviewersDecided, { reviewers: [] })).toEqual(['no-reviewers']);
	});
	test('and when every remark is answered', () => {
		expect(codes(gates.commentsResolved)).toEqual([]);
		expect(codes(gates.commentsResolved, { unresolvedComments: 2 })).toEqual([
			'comments-unresolved'
		]);
	});
	test('what changed since the revision in force is on record', () => {
		const amendment = { hasPredecessor: true };
		expect(codes(gates.redlineStored)).toEqual([]);
		expect(codes(gates.redlineStored, amendment)).toEqual(['redline-missing']);
		expect(codes(gates.redlineStored, { ...amendment, hasRedline: true })).toEqual([]);
	});
	test('a return says why, in a note or in a remark of this round', () => {
		const given = { note: ' ' };
		expect(codes(gates.commented, { given })).toEqual(['comment-missing']);
		expect(codes(gates.commented, { given: { note: 'Thiếu bước 3' } })).toEqual([]);
		expect(codes(gates.commented, { given, ownCommentsThisRound: 1 })).toEqual([]);
	});
	test('in review a reviewer may return, in approval who may approve', () => {
		const inReview = { state: 'in_review', mayApproveToday: true } as const;
		expect(codes(gates.reviewerOrApprover, inReview, ngoc)).toEqual([]);
		expect(codes(gates.reviewerOrApprover, inReview, hung)).toEqual(['not-a-reviewer']);
		const inApproval = { state: 'in_approval', mayApproveToday: false } as const;
		expect(codes(gates.reviewerOrApprover, inApproval, ngoc)).toEqual(['no-authority-today']);
	});
});

describe('approval', () => {
	test('needs authority on the very day', () => {
		expect(said(gates.authorityToday, { mayApproveToday: false })).toEqual([
			{ code: 'no-authority-today', facts: { date: '2026-11-23' } }
		]);
	});
	test('is of the words that were signed', () => {
		expect(codes(gates.contentAsSigned, { contentUnchangedSinceSigned: false })).toEqual([
			'content-changed-since-signed'
		]);
	});
	test('needs a decision number and somebody to send it to', () => {
		expect(codes(gates.decisionNumbered, { given: { decisionNumber: '' } })).toHaveLength(1);
		expect(codes(gates.decisionNumbered, { given: { decisionNumber: '12/QĐ-UBND' } })).toEqual([]);
		expect(codes(gates.distributed, { distributionCount: 0 })).toEqual(['no-distribution']);
	});
	test.each([
		['2026-11-22', null, ['effective-date-past']],
		['2026-11-23', null, []],
		['2026-11-23', '2026-11-23', ['effective-date-not-after-predecessor']],
		['2026-11-24', '2026-11-23', []],
		['2026-12-01', '2027-01-01', ['effective-date-not-after-predecessor']]
	])(
		'from %s, where the predecessor holds from %s: %j',
		(effectiveFrom, predecessorFrom, expected) => {
			const given = { effectiveFrom };
			expect(codes(gates.effectiveFromTodayOn, { given, predecessorFrom })).toEqual(expected);
		}
	);
	test('a mere look asks for nothing that only the form can bring', () => {
		for (const gate of [
			gates.decisionNumbered,
			gates.effectiveFromTodayOn,
			gates.commented,
			gates.reasonGiven
		])
			expect(codes(gate, { given: null })).toEqual([]);
	});
	test('giving a draft up needs a reason', () => {
		expect(codes(gates.reasonGiven, { given: {} })).toEqual(['reason-missing']);
		expect(codes(gates.reasonGiven, { given: { note: 'Trùng QT.TP.02' } })).toEqual([]);
	});
});
