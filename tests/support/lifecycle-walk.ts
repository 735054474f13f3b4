import { expect } from 'vitest';
import { rolesIn } from '#lib/domain/actor.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Steps } from '#lib/domain/workflow.ts';
import type { Context } from '#lib/server/context.ts';
import { changesIn, refusalOf } from './refusals.ts';
import type { PersonName, World } from './world.ts';

/**
 * One person for each role, an auditor and a coordinator of the next ward, and who administers the
 * installation. Who holds nothing in the ward does not even learn that there is such a thing.
 */
const everybody: PersonName[] = [
	...(['lan', 'minh', 'hoa', 'dung', 'ngoc', 'hung', 'khach', 'thanhpho'] as const),
	...(['tam', 'mai', 'quantri'] as const)
];

/** Something that has come to a state, and each step as a page that was loaded just now would take it. */
export type Scene<Step extends string> = {
	w: World;
	/** The day on which it is tried. */
	day?: string;
	take: Record<Step, (ctx: Context) => Promise<unknown>>;
	/** The state as it is stored. */
	state(): Promise<string>;
	/** Steps on record, the latest last. */
	moves(): Promise<string[]>;
};

type Lifecycle<State extends string, Step extends string> = {
	states: readonly State[];
	// The gates look at subjects of many kinds; none is called here.
	table: { [step in Step]: Pick<Steps<State, never>[string], 'from' | 'to' | 'by'> };
	scene: (state: State, step?: Step) => Promise<Scene<Step>>;
	/** All that may happen, and by whom: the rest is refused. */
	open: Partial<Record<`${State} ${Step}`, readonly PersonName[]>>;
};

/** For every state, step and person: what the table does not allow is refused, and leaves no trace. */
export async function expectRefusals<State extends string, Step extends string>({
	states,
	table,
	scene,
	open
}: Lifecycle<State, Step>): Promise<void> {
	for (const state of states) {
		const { w, day, take } = await scene(state);
		const before = await changesIn(w);
		for (const person of everybody) {
			const ctx = await w.as(person, day);
			for (const [step, act] of Object.entries(take) as [Step, Scene<Step>['take'][Step]][]) {
				if (open[`${state} ${step}`]?.includes(person)) continue;
				const { by, from } = table[step];
				const expected =
					!ctx.actor || rolesIn(ctx.actor, w.wards.thanhBinh).length === 0
						? 'not-found'
						: !may(ctx.actor, by, w.wards.thanhBinh)
							? 'not-allowed'
							: !from.includes(state)
								? 'wrong-state'
								: 'gates-closed';
				const refused = await refusalOf(act(ctx));
				expect(refused?.code, `${person}: ${step} from ${state}`).toBe(expected);
			}
		}
		expect(await changesIn(w), `refusals in ${state}`).toBe(before);
	}
}

/** What the table allows happens, for everybody to whom it is open, and stands on record. */
export async function expectMoves<State extends string, Step extends string>({
	table,
	scene,
	open
}: Lifecycle<State, Step>): Promise<void> {
	for (const [key, people] of Object.entries(open) as [string, readonly PersonName[]][]) {
		const [state, step] = key.split(' ') as [State, Step];
		for (const person of people) {
			const { w, day, take, ...now } = await scene(state, step);
			await take[step](await w.as(person, day));
			expect(await now.state(), `${person}: ${key}`).toBe(table[step].to ?? state);
			expect(await now.moves(), `${person}: ${key}`).toContain(step);
		}
	}
}
