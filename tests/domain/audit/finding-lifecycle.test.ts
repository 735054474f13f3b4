import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import {
	type FindingStep,
	type FindingSubject,
	findingSteps,
	ownFindingSteps
} from '#lib/domain/audit/finding-lifecycle.ts';
import { type FindingState, findingStates } from '#lib/domain/audit/states.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import { move, movesFor } from '#lib/domain/workflow.ts';
import { anActor } from '../../support/actors.ts';
import { aFindingSubject, dung, ngoc, tam } from '../../support/findings.ts';

/** The table once more, in the words of product.md: who may, and from where it leads where. */
const told: Record<
	FindingStep,
	{
		who: Actor;
		roles: string;
		moves: Partial<Record<FindingState, FindingState>>;
		changes?: Partial<FindingSubject>;
	}
> = {
	review: {
		who: tam,
		roles: 'lead',
		moves: { recorded: 'reviewed' },
		changes: { audit: { ...aFindingSubject().audit, state: 'in_progress' } }
	},
	return: {
		who: tam,
		roles: 'lead',
		moves: { reviewed: 'recorded' },
		changes: { audit: { ...aFindingSubject().audit, state: 'in_progress' } }
	},
	withdraw: { who: tam, roles: 'lead', moves: { recorded: 'withdrawn', disputed: 'withdrawn' } },
	issue: { who: tam, roles: 'lead', moves: { reviewed: 'issued' } },
	commend: {
		who: tam,
		roles: 'lead',
		moves: { reviewed: 'closed' },
		changes: { grade: 'strength' }
	},
	accept: { who: ngoc, roles: 'coordinator deputy head', moves: { issued: 'accepted' } },
	dispute: { who: ngoc, roles: 'coordinator deputy head', moves: { issued: 'disputed' } },
	uphold: { who: tam, roles: 'lead', moves: { disputed: 'accepted' } },
	link: {
		who: ngoc,
		roles: 'coordinator officer auditor deputy head lead',
		moves: { accepted: 'linked' },
		changes: { cars: { raised: 1, closed: 0 } }
	},
	respond: {
		who: ngoc,
		roles: 'coordinator deputy head',
		moves: { accepted: 'linked' },
		changes: { grade: 'observation' }
	},
	close: {
		who: dung,
		roles: 'auditor lead',
		moves: { linked: 'closed' },
		changes: { cars: { raised: 1, closed: 1 } }
	}
};
const steps = Object.keys(told) as FindingStep[];
const everybody: Record<string, Actor> = {
	lead: tam,
	...Object.fromEntries(
		(['coordinator', 'officer', 'auditor', 'deputy', 'head', 'guest', 'overseer'] as const).map(
			(role) => [role, anActor(role, [role])]
		)
	)
};

const outcome = (step: FindingStep, subject: FindingSubject, actor: Actor): string => {
	try {
		return move(findingSteps, step, subject, actor);
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return error.code;
	}
};
const given = { note: 'Lý do', evidence: 'Đã xem 20 hồ sơ tháng 10' };

test('the table holds these steps and no others', () => {
	expect(Object.keys(findingSteps)).toEqual(steps);
});

describe.each(steps)('%s', (step) => {
	const { who, roles, moves, changes } = told[step];

	test.each(findingStates)('from %s it leads where it is told, and nowhere else', (state) => {
		const subject = aFindingSubject({ given, ...changes, state });
		expect(outcome(step, subject, who)).toBe(moves[state] ?? 'wrong-state');
	});

	test('is open to these and to nobody else', () => {
		const [state] = Object.keys(moves) as FindingState[];
		const subject = aFindingSubject({ given, ...changes, state });
		const may = Object.entries(everybody).filter(([, actor]) =>
			findingStates.includes(outcome(step, subject, actor) as FindingState)
		);
		expect(
			may
				.map(([name]) => name)
				.sort()
				.join(' ')
		).toBe(roles.split(' ').sort().join(' '));
	});
});

test('what follows by itself is no button: a page offers the rest', () => {
	const offered = movesFor(findingSteps, aFindingSubject({ state: 'issued' }), ngoc);
	expect(offered.map(({ step }) => step)).toEqual(['accept', 'dispute']);
	expect(ownFindingSteps.every((step) => step in findingSteps)).toBe(true);
});

test('the database guards the same moves', () => {
	const sql = readFileSync('migrations/0014-audits.ts', 'utf8');
	const [, guarded = ''] =
		/before update on app\.finding for each row\s+execute function app\.guard_lifecycle\('([^']+)'/.exec(
			sql
		) ?? [];
	const here = Object.values(findingSteps).flatMap(({ from, to }) =>
		from.map((state) => `${state}>${to}`)
	);
	expect(guarded.split(' ').sort()).toEqual([...new Set(here)].sort());
});
