import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import { type ProgrammeStep, programmeSteps } from '#lib/domain/audit/programme-lifecycle.ts';
import type { ProgrammeSubject } from '#lib/domain/audit/programme-subject.ts';
import type { Objection } from '#lib/domain/refusal.ts';
import { movesFor } from '#lib/domain/workflow.ts';
import { anActor, hung, lan } from '../../support/actors.ts';
import { aProgrammeSubject } from '../../support/programmes.ts';

const objections = (
	step: ProgrammeStep,
	actor: Actor,
	changes: Partial<ProgrammeSubject>
): Objection[] | undefined =>
	movesFor(programmeSteps, aProgrammeSubject(changes), actor).find((m) => m.step === step)
		?.objections;
const [aLine] = aProgrammeSubject().lines;
if (!aLine) throw new Error('no line');
const decided = { decisionNumber: '05/QĐ-UBND' };

test('a programme is submitted by who wrote it', () => {
	const other = anActor('thao', ['coordinator']);
	expect(objections('submit', lan, {})).toEqual([]);
	expect(objections('submit', other, {})).toEqual([{ code: 'not-the-author', facts: {} }]);
});

test('each line says when it is audited and against what', () => {
	expect(objections('submit', lan, { lines: [] })).toEqual([
		{ code: 'programme-empty', facts: {} }
	]);
	const process = aLine.process;
	expect(
		objections('submit', lan, { lines: [aLine, { ...aLine, months: [], clauses: [] }] })
	).toEqual([
		{ code: 'line-without-months', facts: { process } },
		{ code: 'line-without-clauses', facts: { process } }
	]);
});

test('nobody approves a programme of their own, be they head', () => {
	const inApproval = { state: 'in_approval' as const, given: decided };
	expect(objections('approve', hung, inApproval)).toEqual([]);
	expect(objections('approve', hung, { ...inApproval, authorId: 'hung' })).toEqual([
		{ code: 'own-work', facts: {} }
	]);
	expect(objections('approve', lan, inApproval)).toBeUndefined();
});

test('what is approved has a decision number and is what was submitted', () => {
	const inApproval = { state: 'in_approval' as const };
	expect(objections('approve', hung, { ...inApproval, given: { decisionNumber: ' ' } })).toEqual([
		{ code: 'decision-number-missing', facts: {} }
	]);
	expect(
		objections('approve', hung, { ...inApproval, given: decided, unchangedSinceSigned: false })
	).toEqual([{ code: 'content-changed-since-signed', facts: {} }]);
	// On a mere look nothing was given yet.
	expect(objections('approve', hung, inApproval)).toEqual([]);
});

test('who returns a programme says why', () => {
	const inApproval = { state: 'in_approval' as const };
	expect(objections('return', hung, { ...inApproval, given: { note: '' } })).toEqual([
		{ code: 'reason-missing', facts: {} }
	]);
	expect(objections('return', hung, { ...inApproval, given: { note: 'Thiếu đất đai' } })).toEqual(
		[]
	);
});

test('a programme stays open over each month that was neither audited nor dropped', () => {
	const approved = { state: 'approved' as const };
	expect(objections('close', lan, approved)).toEqual([]);
	expect(
		objections('close', lan, {
			...approved,
			uncovered: [{ process: 'Chứng thực', months: [3, 9] }]
		})
	).toEqual([{ code: 'line-not-audited', facts: { process: 'Chứng thực', months: [3, 9] } }]);
});
