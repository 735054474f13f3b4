import { expect, test } from 'vitest';
import type { CarStep } from '#lib/domain/nonconformity/lifecycle.ts';
import type { CarSubject } from '#lib/domain/nonconformity/subject.ts';
import { carSteps } from '#lib/domain/nonconformity/lifecycle.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { movesFor } from '#lib/domain/workflow.ts';
import { anActor, lan, minh, ngoc } from '../../support/actors.ts';
import { aCarSubject, aDoneSubject, anAction } from '../../support/car-subjects.ts';

const dung = anActor('dung', ['auditor']);
const hoa = anActor('hoa', ['officer']);

/** Codes that keep a step closed; null when it is not a step of this state or person at all. */
const closed = (step: CarStep, subject: CarSubject, actor: Actor): string[] | null =>
	movesFor(carSteps, subject, actor)
		.find((m) => m.step === step)
		?.objections.map((o) => o.code) ?? null;

test('a dismissal needs a second person', () => {
	const proposed = (dismissalProposedBy: string | null) => aCarSubject({ dismissalProposedBy });
	expect(closed('dismiss', proposed(null), ngoc)).toEqual(['dismissal-not-proposed']);
	expect(closed('dismiss', proposed('ngoc'), ngoc)).toEqual(['second-person-needed']);
	expect(closed('dismiss', proposed('lan'), ngoc)).toEqual([]);
});

test('what an audit found is never dismissed', () => {
	const found = aCarSubject({ findingId: 'f' });
	expect(closed('propose_dismissal', found, lan)).toEqual(['from-a-finding']);
	expect(closed('dismiss', found, ngoc)).toEqual(['from-a-finding']);
});

test('a reason is asked when the step is taken, not before', () => {
	const look = aCarSubject();
	expect(closed('propose_dismissal', look, lan)).toEqual([]);
	expect(closed('propose_dismissal', { ...look, given: { note: ' ' } }, lan)).toEqual([
		'reason-missing'
	]);
	const planned = aCarSubject({ state: 'planned', given: {} });
	expect(closed('return_plan', planned, ngoc)).toEqual(['comment-missing']);
});

test('the owner or the coordinator contains it; the owner alone analyses and plans', () => {
	const triaged = aCarSubject({ state: 'triaged' });
	expect(closed('contain', triaged, minh)).toEqual([]);
	expect(closed('contain', triaged, lan)).toEqual([]);
	expect(closed('contain', triaged, hoa)).toEqual(['not-owner-or-coordinator']);
	expect(closed('analyse', aCarSubject({ state: 'contained' }), lan)).toEqual(['not-the-owner']);
	expect(closed('plan', aCarSubject({ state: 'analysed' }), lan)).toEqual(['not-the-owner']);
});

test('five whys without a root cause are no analysis, nor is a root without evidence', () => {
	const contained = aCarSubject({ state: 'contained' });
	const analysis = (causes: CarSubject['causes']) =>
		closed('analyse', { ...contained, given: { causes } }, minh);
	expect(analysis([])).toEqual(['no-root-cause']);
	expect(analysis(contained.causes.map((c) => ({ ...c, isRoot: false })))).toEqual([
		'no-root-cause'
	]);
	expect(analysis(contained.causes.map((c) => ({ ...c, evidence: ' ' })))).toEqual([
		'root-cause-unproved'
	]);
	expect(analysis(contained.causes)).toEqual([]);
	// On a mere look nothing is analysed yet, and that is no fault.
	expect(closed('analyse', { ...contained, causes: [], similarCases: null }, minh)).toEqual([]);
});

test('“similar elsewhere?” is answered, and what was found is named', () => {
	const contained = aCarSubject({ state: 'contained' });
	const answer = (cases: 'none' | 'found' | null, note = '', linkCount = 0) =>
		closed('analyse', { ...contained, given: { similar: { cases, note, linkCount } } }, minh);
	expect(answer(null)).toEqual(['similar-unanswered']);
	expect(answer('none')).toEqual([]);
	expect(answer('found')).toEqual(['similar-not-named']);
	expect(answer('found', 'Cả ở lĩnh vực đất đai')).toEqual([]);
	expect(answer('found', '', 1)).toEqual([]);
});

test('every action meets a root cause, and every root cause has one', () => {
	const plan = (changes: Partial<CarSubject>) =>
		closed('submit_plan', aCarSubject({ state: 'analysed', ...changes }), minh);
	expect(plan({})).toEqual([]);
	expect(plan({ actions: [] })).toEqual(['no-actions']);
	expect(plan({ actions: [anAction('a1', { causeId: 'why' })] })).toEqual([
		'action-without-root-cause',
		'root-cause-without-action'
	]);
	expect(plan({ measure: '' })).toEqual(['measure-missing']);
	expect(plan({ target: null })).toEqual(['measure-missing']);
	expect(plan({ verifyFrom: null })).toEqual(['measure-missing']);
	expect(plan({ verifyFrom: '2026-11-15' })).toEqual(['verification-too-early']);
	expect(plan({ verifyFrom: '2026-11-16' })).toEqual([]);
});

test('nobody approves or returns their own plan, and only the plan that was submitted', () => {
	const planned = aCarSubject({ state: 'planned' });
	expect(closed('approve_plan', planned, ngoc)).toEqual([]);
	for (const own of [{ ownerId: 'ngoc' }, { plannedBy: 'ngoc' }]) {
		expect(closed('approve_plan', { ...planned, ...own }, ngoc)).toEqual(['own-plan']);
		expect(closed('return_plan', { ...planned, ...own }, ngoc)).toEqual(['own-plan']);
	}
	expect(closed('approve_plan', { ...planned, planUnchanged: false }, ngoc)).toEqual([
		'content-changed-since-signed'
	]);
});

test('an action is done by its owner, or for them by the owner of the CAR', () => {
	const doing = (actionId: string) => aCarSubject({ state: 'implementing', given: { actionId } });
	expect(closed('complete_action', doing('a2'), hoa)).toEqual([]);
	expect(closed('complete_action', doing('a2'), minh)).toEqual([]);
	expect(closed('complete_action', doing('a1'), hoa)).toEqual(['not-the-action-owner']);
	expect(closed('complete_action', doing('gone'), minh)).toEqual(['action-not-open']);
	expect(closed('complete_action', aCarSubject({ state: 'implementing' }), hoa)).toEqual([]);
	expect(closed('complete_action', aDoneSubject({ state: 'implementing' }), hoa)).toEqual([
		'action-not-open'
	]);
});

test('an action is postponed to a later day only, and for a reason', () => {
	const postpone = (dueOn: string, note: string) =>
		closed(
			'postpone_action',
			aCarSubject({ state: 'implementing', given: { actionId: 'a1', dueOn, note } }),
			lan
		);
	expect(postpone('2026-12-10', 'Chờ kinh phí')).toEqual([]);
	expect(postpone('2026-11-10', 'Chờ kinh phí')).toEqual(['due-not-later']);
	expect(postpone('2026-12-10', '')).toEqual(['reason-missing']);
});

test('a cancelled action never counts as done', () => {
	const cancel = (actions: CarSubject['actions']) =>
		closed(
			'cancel_action',
			aCarSubject({ state: 'implementing', actions, given: { actionId: 'a1', note: 'Trùng' } }),
			lan
		);
	expect(cancel([anAction('a1'), anAction('a2')])).toEqual([]);
	expect(cancel([anAction('a1')])).toEqual(['last-action-of-cause']);
	expect(cancel([anAction('a1'), anAction('a2', { state: 'cancelled' })])).toEqual([
		'last-action-of-cause'
	]);

	const complete = (actions: CarSubject['actions']) =>
		closed('complete', aCarSubject({ state: 'implementing', actions }), minh);
	const done = { state: 'done', doneOn: '2026-11-09', doneBy: 'minh' } as const;
	expect(complete([anAction('a1', done)])).toEqual([]);
	expect(complete([anAction('a1', done), anAction('a2')])).toEqual(['actions-open']);
	expect(complete([anAction('a1', { state: 'cancelled' })])).toEqual(['root-cause-without-action']);
	expect(complete([])).toEqual(['no-actions']);
});

test('who verifies neither owned nor did anything of it, and waits until the day', () => {
	const verify = (actor: Actor, changes: Partial<CarSubject> = {}) =>
		closed('verify_effective', aDoneSubject({ state: 'verifying', ...changes }), actor);
	expect(verify(dung)).toEqual([]);
	expect(verify(dung, { ownerId: 'dung' })).toEqual(['verifier-took-part']);
	expect(verify(dung, { actions: [anAction('a', { ownerId: 'dung' })] })).toEqual([
		'verifier-took-part'
	]);
	expect(verify(dung, { actions: [anAction('a', { doneBy: 'dung' })] })).toEqual([
		'verifier-took-part'
	]);
	expect(verify(dung, { verifyFrom: '2026-11-24' })).toEqual(['waiting-time-not-over']);
	expect(verify(dung, { given: { measured: 94.9 } })).toEqual(['target-missed']);
	expect(verify(dung, { given: { measured: 95 } })).toEqual([]);
	const missed = aDoneSubject({ state: 'verifying', given: { measured: 80 } });
	expect(closed('verify_ineffective', missed, dung)).toEqual([]);
	expect(closed('reopen', { ...missed, given: { note: '' } }, dung)).toEqual(['comment-missing']);
});

test('somebody other than the owner closes it', () => {
	const closing = aDoneSubject({ state: 'closing', ownerId: 'lan' });
	expect(closed('close', closing, lan)).toEqual(['owner-cannot-close']);
	expect(closed('close', closing, ngoc)).toEqual([]);
});

test('“documents changed?” is proved by the revision before and the one after', () => {
	const proof = {
		code: 'QT.XH.01',
		afterApproved: true,
		afterIssuedOn: '2026-11-16',
		hasBefore: true,
		afterIsFirst: false
	};
	const close = (given: NonNullable<CarSubject['given']>) =>
		closed('close', aDoneSubject({ state: 'closing', given }), lan);
	expect(close({ documentsChanged: false })).toEqual(['reason-missing']);
	expect(close({ documentsChanged: false, documentsNote: 'Quy trình đã đủ' })).toEqual([]);
	expect(close({ documentsChanged: true })).toEqual(['no-document-named']);
	const changed = (changes: Partial<typeof proof>) =>
		close({ documentsChanged: true, documents: [{ ...proof, ...changes }] });
	expect(changed({})).toEqual([]);
	expect(changed({ afterApproved: false })).toEqual(['document-not-revised']);
	expect(changed({ afterIssuedOn: '2026-10-19' })).toEqual(['revision-before-nonconformity']);
	expect(changed({ hasBefore: false })).toEqual(['revision-before-missing']);
	expect(changed({ hasBefore: false, afterIsFirst: true })).toEqual([]);
});

test('who once owned a CAR neither approves its plan, nor verifies nor closes it', () => {
	const former = { formerOwnerIds: ['ngoc', 'dung', 'lan'] };
	expect(closed('approve_plan', aCarSubject({ state: 'planned', ...former }), ngoc)).toEqual([
		'own-plan'
	]);
	expect(closed('verify_effective', aDoneSubject({ state: 'verifying', ...former }), dung)).toEqual(
		['verifier-took-part']
	);
	expect(closed('close', aDoneSubject({ state: 'closing', ...former }), lan)).toEqual([
		'owner-cannot-close'
	]);
});

test('who once was to do an action does not verify, but an action is no reason not to approve or close', () => {
	const former = { formerDoerIds: ['ngoc', 'dung', 'lan'] };
	expect(closed('verify_effective', aDoneSubject({ state: 'verifying', ...former }), dung)).toEqual(
		['verifier-took-part']
	);
	expect(closed('approve_plan', aCarSubject({ state: 'planned', ...former }), ngoc)).toEqual([]);
	expect(closed('close', aDoneSubject({ state: 'closing', ...former }), lan)).toEqual([]);
});

test('an open action passes to another with a reason; one that is done or cancelled stays', () => {
	const pass = (actionId: string, ownerId: string, note = 'x') =>
		closed(
			'hand_over_action',
			aCarSubject({
				state: 'implementing',
				actions: [
					anAction('a1'),
					anAction('a2', { state: 'done' }),
					anAction('a3', { state: 'cancelled' })
				],
				given: { actionId, ownerId, note }
			}),
			lan
		);
	expect(pass('a1', 'hoa')).toEqual([]);
	expect(pass('a1', 'minh')).toEqual(['owner-unchanged']);
	expect(pass('a1', 'hoa', ' ')).toEqual(['reason-missing']);
	for (const ended of ['a2', 'a3', 'a4']) expect(pass(ended, 'hoa')).toEqual(['action-not-open']);
});

test('a CAR passes to another, who did not approve its plan; its day only moves on', () => {
	const to = (ownerId: string) =>
		closed('hand_over', aCarSubject({ state: 'implementing', given: { ownerId, note: 'x' } }), lan);
	expect([to('minh'), to('ngoc'), to('hoa')]).toEqual([
		['owner-unchanged'],
		['owner-approved-plan'],
		[]
	]);
	const until = (dueOn: string) =>
		closed('postpone', aCarSubject({ state: 'closing', given: { dueOn, note: 'x' } }), lan);
	expect([until('2026-12-14'), until('2026-12-15'), until('2026-12-16')]).toEqual([
		['due-not-later'],
		['due-not-later'],
		[]
	]);
});
