import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import { changingObjections, recordingObjections } from '#lib/domain/audit/finding-gates.ts';
import {
	type FindingStep,
	type FindingSubject,
	findingSteps
} from '#lib/domain/audit/finding-lifecycle.ts';
import type { Objection } from '#lib/domain/refusal.ts';
import { movesFor } from '#lib/domain/workflow.ts';
import { anActor, lan, minh } from '../../support/actors.ts';
import { aFindingSubject, dung, ngoc, tam } from '../../support/findings.ts';

const codes = (objections: Objection[]): string[] => objections.map(({ code }) => code);
const closed = (step: FindingStep, actor: Actor, changes: Partial<FindingSubject>) =>
	codes(
		movesFor(findingSteps, aFindingSubject(changes), actor).find((m) => m.step === step)
			?.objections ?? []
	);
const audit = aFindingSubject().audit;
const running = { ...audit, state: 'in_progress' as const };

test('an auditor of the running audit records, and nobody else', () => {
	expect(recordingObjections(running, '2026-11-23', tam)).toEqual([]);
	expect(recordingObjections(running, '2026-11-23', dung)).toEqual([]);
	expect(codes(recordingObjections(running, '2026-11-23', lan))).toEqual(['not-in-the-team']);
	expect(codes(recordingObjections(audit, '2026-11-23', dung))).toEqual(['audit-not-running']);
});

test('an auditor of a sister ward works until the last day of access, one of the ward as long as it takes', () => {
	expect(recordingObjections(running, audit.accessUntil, tam)).toEqual([]);
	expect(recordingObjections(running, '2026-12-01', tam)).toEqual([
		{ code: 'access-over', facts: { until: '2026-11-30' } }
	]);
	expect(recordingObjections(running, '2026-12-01', dung)).toEqual([]);
	const late = { audit: running, state: 'recorded' as const, today: '2026-12-01' };
	expect(closed('review', tam, late)).toEqual(['access-over']);
});

test('the words of a finding are mended by who recorded it or by the lead, until it is reviewed', () => {
	const finding = { audit: running, today: '2026-11-23', state: 'recorded', recordedBy: 'dung' };
	const other = { ...running, auditorIds: ['dung', 'minh'] };
	expect(changingObjections(finding, dung)).toEqual([]);
	expect(changingObjections(finding, tam)).toEqual([]);
	expect(codes(changingObjections({ ...finding, audit: other }, minh))).toEqual([
		'not-the-recorder'
	]);
	expect(codes(changingObjections({ ...finding, state: 'reviewed' }, dung))).toEqual([
		'finding-reviewed'
	]);
});

test('a lead says why a finding goes back, is withdrawn, or is upheld against a dispute', () => {
	const silent = { given: { note: ' ' } };
	expect(closed('return', tam, { ...silent, audit: running, state: 'reviewed' })).toEqual([
		'comment-missing'
	]);
	expect(closed('withdraw', tam, { ...silent, state: 'disputed' })).toEqual(['reason-missing']);
	expect(closed('uphold', tam, { ...silent, state: 'disputed' })).toEqual(['reason-missing']);
	expect(closed('dispute', ngoc, { ...silent, state: 'issued' })).toEqual(['reason-missing']);
});

test('who audited does not answer for the audited', () => {
	const both = anActor('dung', ['deputy']);
	expect(closed('accept', both, { state: 'issued' })).toEqual(['answers-own-finding']);
	expect(closed('dispute', both, { state: 'issued' })).toEqual(['answers-own-finding']);
});

test('a strength closes with the report, all else is issued with it', () => {
	expect(closed('commend', tam, { state: 'reviewed' })).toEqual(['finding-needs-answer']);
	expect(closed('issue', tam, { state: 'reviewed', grade: 'strength' })).toEqual([
		'strength-needs-no-answer'
	]);
	expect(closed('issue', tam, { state: 'reviewed', audit: running })).toEqual([
		'report-not-issued'
	]);
});

test('a nonconformity is linked by its CAR, an observation by an answer', () => {
	expect(closed('respond', ngoc, { state: 'accepted' })).toEqual(['nonconformity-needs-car']);
	expect(closed('link', ngoc, { state: 'accepted' })).toEqual(['nonconformity-needs-car']);
	const observation = { state: 'accepted', grade: 'observation' } as const;
	expect(closed('link', ngoc, { ...observation, cars: { raised: 1, closed: 0 } })).toEqual([
		'not-a-nonconformity'
	]);
});

test('a nonconformity closes once a correction was proved, an observation on what an auditor saw', () => {
	const linked = { state: 'linked', given: { evidence: 'Biên bản 12' } } as const;
	expect(closed('close', dung, { ...linked, cars: { raised: 2, closed: 0 } })).toEqual([
		'correction-not-proved'
	]);
	expect(closed('close', dung, { ...linked, cars: { raised: 2, closed: 1 } })).toEqual([]);
	expect(closed('close', dung, { ...linked, grade: 'observation' })).toEqual([]);
	expect(
		closed('close', dung, { ...linked, grade: 'observation', given: { evidence: '' } })
	).toEqual(['evidence-missing']);
});

test('nobody closes on their own answer, and nobody but an auditor closes at all', () => {
	const observation = { state: 'linked', grade: 'observation' } as const;
	const answered = { ...observation, answeredBy: ['phuong'] };
	expect(closed('close', anActor('phuong', ['coordinator', 'auditor']), answered)).toEqual([
		'answers-own-finding'
	]);
	expect(closed('close', lan, observation)).toEqual(['not-in-the-team']);
	expect(closed('close', anActor('phong', ['auditor']), observation)).toEqual([]);
});
