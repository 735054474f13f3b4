import { describe, expect, test } from 'vitest';
import { roles } from '#lib/domain/actor.ts';
import {
	type RevisionState,
	type RevisionStep,
	moveSteps,
	revisionStates,
	revisionSteps
} from '#lib/domain/document/lifecycle.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { move, movesFor } from '#lib/domain/workflow.ts';
import { aSubject, anActor } from '../../support/actors.ts';

/**
 * The table once more, in the words of product.md, so that a slip in one of the two is seen: which
 * roles may take a step, from where it leads where.
 */
const told: Record<
	RevisionStep,
	{ roles: string; moves: Partial<Record<RevisionState, RevisionState>> }
> = {
	submit: { roles: 'coordinator officer', moves: { draft: 'in_review' } },
	agree: { roles: 'coordinator officer auditor deputy head', moves: { in_review: 'in_review' } },
	pass: { roles: 'coordinator officer auditor deputy head', moves: { in_review: 'in_approval' } },
	return: {
		roles: 'coordinator officer auditor deputy head',
		moves: { in_review: 'draft', in_approval: 'draft' }
	},
	approve: { roles: 'deputy head', moves: { in_approval: 'approved' } },
	cancel: {
		roles: 'coordinator head',
		moves: { draft: 'cancelled', in_review: 'cancelled', in_approval: 'cancelled' }
	}
};
const steps = Object.keys(told) as RevisionStep[];

/** Every gate open: the actor is owner and reviewer, has authority, gave all that a step can want. */
const open = (state: RevisionState, step: RevisionStep) =>
	aSubject({
		state,
		ownerId: 'a',
		reviewers: [{ personId: 'a', name: 'A', decision: step === 'agree' ? null : 'agreed' }],
		given: { note: 'Lý do', decisionNumber: '12/QĐ-UBND', effectiveFrom: '2026-12-01' }
	});

test('the table holds these steps and no others', () => {
	expect(Object.keys(revisionSteps)).toEqual(steps);
	expect(moveSteps).toEqual(['start', ...steps, 'withdraw']);
});

describe.each(steps)('%s', (step) => {
	describe.each(revisionStates)('from %s', (state) => {
		test.each(roles)('by %s', (role) => {
			const actor = anActor('a', [role]);
			const subject = open(state, step);
			const allowed = told[step].roles.split(' ').includes(role);
			const to = told[step].moves[state];
			const outcome = () => {
				try {
					return move(revisionSteps, step, subject, actor);
				} catch (error) {
					if (isRefusal(error)) return error.code;
					throw error;
				}
			};
			expect(outcome()).toBe(!allowed ? 'not-allowed' : (to ?? 'wrong-state'));
			const offered = movesFor(revisionSteps, subject, actor).map((m) => m.step);
			expect(offered.includes(step)).toBe(allowed && to !== undefined);
		});
	});
});

test('nothing leads out of approved or cancelled: what holds is a question of dates', () => {
	for (const step of steps) {
		const from: readonly RevisionState[] = revisionSteps[step].from;
		expect(from).not.toContain('approved');
		expect(from).not.toContain('cancelled');
	}
});

test('every state but the first can be reached, and only by the table', () => {
	const reached = new Set<RevisionState>(['draft']);
	for (let grown = true; grown;) {
		grown = false;
		for (const { from, to } of Object.values(revisionSteps))
			if (!reached.has(to) && (from as readonly RevisionState[]).some((s) => reached.has(s)))
				grown = Boolean(reached.add(to));
	}
	expect([...reached].toSorted()).toEqual([...revisionStates].toSorted());
});
