import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import { isRefusal, objection } from '#lib/domain/refusal.ts';
import { type Gate, type Steps, move, movesFor } from '#lib/domain/workflow.ts';
import { anActor, hung, lan, mai, ward } from '../support/actors.ts';

type State = 'open' | 'shut';
type Door = { wardId: number; state: State; locked: boolean; hot: boolean };
const unlocked: Gate<Door> = (door) => (door.locked ? objection('reason-missing') : null);
const cool: Gate<Door> = (door) =>
	door.hot ? [objection('comment-missing'), objection('redline-missing')] : [];
const steps = {
	shut: { from: ['open'], to: 'shut', by: 'revision.edit', unless: [] },
	open: { from: ['shut'], to: 'open', by: 'revision.edit', unless: [unlocked, cool] },
	knock: { from: ['open', 'shut'], to: null, by: 'revision.edit', unless: [] },
	burn: { from: ['open', 'shut'], to: 'shut', by: 'document.withdraw', unless: [unlocked] }
} as const satisfies Steps<State, Door>;

const door = (changes: Partial<Door> = {}): Door => ({
	wardId: ward,
	state: 'shut',
	locked: false,
	hot: false,
	...changes
});

const outcome = (name: keyof typeof steps, subject: Door, actor: Actor): unknown => {
	try {
		return move(steps, name, subject, actor);
	} catch (error) {
		if (isRefusal(error)) return { code: error.code, facts: error.facts };
		throw error;
	}
};

test('a step leads where the table says', () => {
	expect(outcome('open', door(), lan)).toBe('open');
	expect(outcome('shut', door({ state: 'open' }), lan)).toBe('shut');
});

test('a step that leads nowhere leaves things where they are', () => {
	expect(outcome('knock', door(), lan)).toBe('shut');
	expect(outcome('knock', door({ state: 'open' }), lan)).toBe('open');
});

test('every closed gate is named at once, so that nobody mends one and meets the next', () => {
	expect(outcome('open', door({ locked: true, hot: true }), lan)).toEqual({
		code: 'gates-closed',
		facts: {
			objections: [
				objection('reason-missing'),
				objection('comment-missing'),
				objection('redline-missing')
			]
		}
	});
});

test('role comes before state, and state before gates', () => {
	expect(outcome('open', door({ state: 'open', locked: true }), hung)).toMatchObject({
		code: 'not-allowed',
		facts: { action: 'revision.edit' }
	});
	expect(outcome('open', door({ state: 'open', locked: true }), lan)).toMatchObject({
		code: 'wrong-state',
		facts: { state: 'open', step: 'open' }
	});
});

test('a role in another ward moves nothing here', () => {
	expect(outcome('open', door(), mai)).toMatchObject({ code: 'not-allowed' });
	expect(movesFor(steps, door(), mai)).toEqual([]);
});

test('what is offered is what is accepted, for every state, gate and role', () => {
	const both = anActor('both', ['coordinator', 'head']);
	for (const state of ['open', 'shut'] as const)
		for (const locked of [false, true])
			for (const hot of [false, true])
				for (const actor of [lan, hung, mai, both])
					for (const name of ['shut', 'open', 'burn'] as const) {
						const subject = door({ state, locked, hot });
						const offered = movesFor(steps, subject, actor).find((m) => m.step === name);
						const answer = outcome(name, subject, actor);
						if (offered && offered.objections.length === 0) expect(answer).toBe(steps[name].to);
						else if (offered)
							expect(answer).toEqual({
								code: 'gates-closed',
								facts: { objections: offered.objections }
							});
						else expect(['not-allowed', 'wrong-state']).toContain((answer as Refused).code);
					}
});
type Refused = { code: string };
