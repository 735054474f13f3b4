import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Role, roles } from '#lib/domain/actor.ts';
import {
	type ProgrammeStep,
	programmeChanges,
	programmeSteps
} from '#lib/domain/audit/programme-lifecycle.ts';
import { type ProgrammeState, programmeStates } from '#lib/domain/audit/states.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { move } from '#lib/domain/workflow.ts';
import { anActor } from '../../support/actors.ts';
import { aProgrammeSubject } from '../../support/programmes.ts';

/** From where to where, and who. */
const told: Record<ProgrammeStep, [from: ProgrammeState, to: ProgrammeState, by: Role[]]> = {
	submit: ['draft', 'in_approval', ['coordinator']],
	return: ['in_approval', 'draft', ['head']],
	approve: ['in_approval', 'approved', ['head']],
	close: ['approved', 'closed', ['coordinator', 'head']]
};
const steps = Object.keys(told) as ProgrammeStep[];

const outcome = (step: ProgrammeStep, state: ProgrammeState, role: Role): string => {
	const subject = aProgrammeSubject({
		state,
		authorId: step === 'submit' ? role : 'somebody',
		given: { note: 'Lý do', decisionNumber: '05/QĐ-UBND' }
	});
	try {
		return move(programmeSteps, step, subject, anActor(role, [role]));
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return error.code;
	}
};

test('the table holds these steps and no others', () => {
	expect(Object.keys(programmeSteps)).toEqual(steps);
});

describe.each(steps)('%s', (step) => {
	const [from, to, by] = told[step];
	test.each(programmeStates)('from %s', (state) => {
		expect(outcome(step, state, by[0] ?? 'head')).toBe(state === from ? to : 'wrong-state');
	});
	test('is open to these roles and no others', () => {
		expect(roles.filter((role) => outcome(step, from, role) === to)).toEqual(by);
	});
});

test('the database guards the same moves, and knows the same changes', () => {
	const sql = readFileSync('migrations/0014-audits.ts', 'utf8');
	const [, guarded = ''] =
		/before update on app\.audit_programme for each row\s+execute function app\.guard_lifecycle\('([^']+)'/.exec(
			sql
		) ?? [];
	expect(guarded.split(' ')).toEqual(steps.map((step) => `${told[step][0]}>${told[step][1]}`));
	const [, known = ''] = /what in \(([^)]+)\)/.exec(sql) ?? [];
	for (const what of programmeChanges) expect(known).toContain(`'${what}'`);
});
