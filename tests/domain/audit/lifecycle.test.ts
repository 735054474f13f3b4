import { describe, expect, test } from 'vitest';
import { type Role, roles } from '#lib/domain/actor.ts';
import { type AuditStep, auditActs, auditSteps, isAuditMove } from '#lib/domain/audit/lifecycle.ts';
import { type AuditState, auditStates } from '#lib/domain/audit/states.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { move, movesFor } from '#lib/domain/workflow.ts';
import { anActor } from '../../support/actors.ts';
import { aTeamMember, anAuditSubject, tam } from '../../support/audit-subjects.ts';

/** The table once more, in the words of product.md: which roles may take a step, from where to where. */
const staff = 'coordinator officer auditor deputy head';
const told: Record<
	AuditStep,
	{ roles: string; moves: Partial<Record<AuditState, AuditState>>; guests?: true }
> = {
	confirm_team: { roles: 'head', moves: { planned: 'team_confirmed' } },
	reopen_team: { roles: 'head', moves: { team_confirmed: 'planned' } },
	notify: { roles: staff, moves: { team_confirmed: 'notified' }, guests: true },
	start: { roles: staff, moves: { notified: 'in_progress' }, guests: true },
	issue_report: { roles: staff, moves: { in_progress: 'report_issued' }, guests: true },
	close: { roles: staff, moves: { report_issued: 'closed' }, guests: true },
	cancel: {
		roles: 'coordinator head',
		moves: { planned: 'cancelled', team_confirmed: 'cancelled', notified: 'cancelled' }
	}
};
const steps = Object.keys(told) as AuditStep[];

const outcome = (step: AuditStep, state: AuditState, actor: ReturnType<typeof anActor>) => {
	const members = [aTeamMember({ personId: actor.personId })];
	const subject = anAuditSubject({ state, members });
	const offered = movesFor(auditSteps, subject, actor).some((m) => m.step === step);
	try {
		return { to: move(auditSteps, step, subject, actor) as string, offered };
	} catch (error) {
		if (isRefusal(error)) return { to: error.code as string, offered };
		throw error;
	}
};

test('the table holds these steps and no others', () => {
	expect(Object.keys(auditSteps)).toEqual(steps);
	expect(auditActs.filter((act) => (steps as string[]).includes(act))).toEqual([]);
});

describe.each(steps)('%s', (step) => {
	test.each(auditStates)('from %s, by every role', (state) => {
		for (const role of roles as readonly Role[]) {
			const allowed = told[step].roles.split(' ').includes(role);
			const to = told[step].moves[state];
			expect([role, outcome(step, state, anActor('a', [role]))]).toEqual([
				role,
				{
					to: !allowed ? 'not-allowed' : (to ?? 'wrong-state'),
					offered: allowed && to !== undefined
				}
			]);
		}
		const to = told[step].moves[state];
		expect(outcome(step, state, tam).to).toBe(
			told[step].guests ? (to ?? 'wrong-state') : 'not-allowed'
		);
	});
});

test('nothing leads out of closed or cancelled, and every other state can be reached', () => {
	const rows = Object.values(auditSteps) as { from: readonly AuditState[]; to: AuditState }[];
	expect(rows.flatMap((row) => row.from)).not.toContain('closed');
	expect(rows.flatMap((row) => row.from)).not.toContain('cancelled');
	expect(new Set(rows.map((row) => row.to))).toEqual(new Set(auditStates));
});

test('moves of findings are not moves of the audit', () => {
	expect(isAuditMove('acknowledge_report')).toBe(true);
	expect(isAuditMove('uphold')).toBe(false);
});
