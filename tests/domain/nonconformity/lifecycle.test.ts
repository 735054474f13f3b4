import { describe, expect, test } from 'vitest';
import { roles } from '#lib/domain/actor.ts';
import { type CarStep, carMoveSteps, carSteps } from '#lib/domain/nonconformity/lifecycle.ts';
import type { CarSubject } from '#lib/domain/nonconformity/subject.ts';
import { type CarState, carStates, finishedCarStates } from '#lib/domain/nonconformity/states.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { move, movesFor } from '#lib/domain/workflow.ts';
import { anActor } from '../../support/actors.ts';
import { aCarSubject, aDoneSubject } from '../../support/car-subjects.ts';

/**
 * The table once more, in the words of product.md, so that a slip in one of the two is seen: which
 * roles may take a step, from where it leads where, and whose CAR it then is ('own' or 'another').
 */
const staff = 'coordinator officer auditor deputy head';
type Told = { roles: string; of: 'own' | 'another'; moves: Partial<Record<CarState, CarState>> };
const stays = (states: string): Told['moves'] =>
	Object.fromEntries(states.split(' ').map((state) => [state, state]));
const told: Record<CarStep, Told> = {
	triage: { roles: 'coordinator deputy head', of: 'another', moves: { reported: 'triaged' } },
	propose_dismissal: {
		roles: 'coordinator deputy head',
		of: 'another',
		moves: { reported: 'reported' }
	},
	dismiss: { roles: 'coordinator deputy head', of: 'another', moves: { reported: 'dismissed' } },
	contain: { roles: staff, of: 'own', moves: { triaged: 'contained' } },
	save_causes: { roles: staff, of: 'own', moves: { contained: 'contained' } },
	analyse: { roles: staff, of: 'own', moves: { contained: 'analysed', analysed: 'analysed' } },
	plan: { roles: staff, of: 'own', moves: { analysed: 'analysed' } },
	submit_plan: { roles: staff, of: 'own', moves: { analysed: 'planned' } },
	return_plan: { roles: 'deputy head', of: 'another', moves: { planned: 'analysed' } },
	approve_plan: { roles: 'deputy head', of: 'another', moves: { planned: 'implementing' } },
	complete_action: { roles: staff, of: 'own', moves: { implementing: 'implementing' } },
	postpone_action: {
		roles: 'coordinator deputy head',
		of: 'another',
		moves: { implementing: 'implementing' }
	},
	cancel_action: {
		roles: 'coordinator deputy head',
		of: 'another',
		moves: { implementing: 'implementing' }
	},
	add_action: {
		roles: 'coordinator deputy head',
		of: 'another',
		moves: { implementing: 'implementing' }
	},
	hand_over_action: {
		roles: 'coordinator head',
		of: 'another',
		moves: { implementing: 'implementing' }
	},
	hand_over: {
		roles: 'coordinator head',
		of: 'another',
		moves: stays('triaged contained analysed planned implementing verifying')
	},
	postpone: {
		roles: 'coordinator deputy head',
		of: 'another',
		moves: stays('triaged contained analysed planned implementing verifying closing')
	},
	complete: { roles: staff, of: 'own', moves: { implementing: 'verifying' } },
	reopen: {
		roles: 'coordinator auditor deputy head',
		of: 'another',
		moves: { verifying: 'implementing' }
	},
	verify_effective: {
		roles: 'coordinator auditor deputy head',
		of: 'another',
		moves: { verifying: 'closing' }
	},
	verify_ineffective: {
		roles: 'coordinator auditor deputy head',
		of: 'another',
		moves: { verifying: 'ineffective' }
	},
	close: { roles: 'coordinator deputy head', of: 'another', moves: { closing: 'closed' } }
};
const steps = Object.keys(told) as CarStep[];

/** Every gate open: whose CAR it has to be, all that is done as it should be. */
function open(state: CarState, step: CarStep): CarSubject {
	const whose = told[step].of === 'own' ? { ownerId: 'a', plannedBy: 'a' } : {};
	const changes = {
		state,
		...whose,
		given: { note: 'Lý do', actionId: 'a1', ownerId: 'hoa', dueOn: '2027-01-05' }
	};
	return step === 'complete' ? aDoneSubject(changes) : aCarSubject(changes);
}

test('the table holds these steps and no others', () => {
	expect(Object.keys(carSteps)).toEqual(steps);
	expect(carMoveSteps).toEqual(['report', 'raise', 'reissue', ...steps]);
});

describe.each(steps)('%s', (step) => {
	test.each(carStates)('from %s, by each role', (state) => {
		for (const role of roles) {
			const actor = anActor('a', [role]);
			const subject = open(state, step);
			const allowed = told[step].roles.split(' ').includes(role);
			const to = told[step].moves[state];
			const outcome = () => {
				try {
					return move(carSteps, step, subject, actor);
				} catch (error) {
					if (isRefusal(error)) return error.code;
					throw error;
				}
			};
			expect(outcome(), role).toBe(!allowed ? 'not-allowed' : (to ?? 'wrong-state'));
			const offered = movesFor(carSteps, subject, actor).map((m) => m.step);
			expect(offered.includes(step), role).toBe(allowed && to !== undefined);
		}
	});
});

test('nothing leads out of a CAR that has ended', () => {
	for (const step of steps)
		for (const ended of finishedCarStates)
			expect(carSteps[step].from as readonly CarState[]).not.toContain(ended);
});

test('every other state has a way on', () => {
	const ended: readonly CarState[] = finishedCarStates;
	for (const state of carStates.filter((s) => !ended.includes(s)))
		expect(
			steps.some((step) => (told[step].moves[state] ?? state) !== state),
			state
		).toBe(true);
});
