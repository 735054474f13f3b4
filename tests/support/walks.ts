import { addDays } from '#lib/domain/calendar/dates.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import type { Context } from '#lib/server/context.ts';
import { morning } from './documents.ts';
import { type PersonName, type World, testDay } from './world.ts';

/** Chance that can be repeated: the same seed walks the same way (mulberry32). */
export function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** One thing that somebody tries; it may be refused, it may not fail. */
export type WalkMove = {
	name: string;
	/** Who would do it; a part of the tries is made by others. */
	usual: readonly PersonName[];
	try(walk: Walk, ctx: Context): Promise<unknown>;
};

export class Walk {
	readonly w: World;
	readonly random: () => number;
	day = testDay;
	readonly taken = new Map<string, number>();
	readonly refused = new Map<string, number>();
	#contexts = new Map<PersonName, Promise<Context>>();

	constructor(w: World, seed: number) {
		this.w = w;
		this.random = randomOf(seed);
	}
	chance(p: number): boolean {
		return this.random() < p;
	}
	/** @throws RangeError where there is nothing to pick from. */
	pick<T>(all: readonly T[]): T {
		const one = all[Math.floor(this.random() * all.length)];
		if (one === undefined) throw new RangeError('nothing to pick from');
		return one;
	}
	/** Today's context of a person: what they are does not change on the way. */
	async as(person: PersonName): Promise<Context> {
		const first = this.#contexts.get(person) ?? this.w.as(person, testDay);
		this.#contexts.set(person, first);
		return { ...(await first), today: this.day, now: morning(this.day) };
	}
	/** Days go by. */
	later(days: number): void {
		this.day = addDays(this.day, days);
	}
	count(all: Map<string, number>, what: string): void {
		all.set(what, (all.get(what) ?? 0) + 1);
	}
}

type Walking = {
	steps: number;
	seed: number;
	people: readonly PersonName[];
	/** What could be tried now; asked before each step. */
	moves: (walk: Walk) => readonly WalkMove[];
	/** What must hold whatever was tried. */
	check: (walk: Walk) => Promise<void>;
	every: number;
};

/**
 * So many tries by anybody, one after the other. A refusal is an answer; whatever else is thrown is a
 * fault of the program, and ends the walk.
 */
export async function randomWalk(w: World, { steps, seed, people, moves, check, every }: Walking) {
	const walk = new Walk(w, seed);
	for (let step = 1; step <= steps; step++) {
		if (walk.chance(0.05)) walk.later(1 + Math.floor(walk.random() * 9));
		const move = walk.pick(moves(walk));
		const ctx = await walk.as(walk.pick(walk.chance(0.6) ? move.usual : people));
		try {
			await move.try(walk, ctx);
			walk.count(walk.taken, move.name);
		} catch (error) {
			if (!isRefusal(error)) throw new Error(`step ${step}, ${move.name}`, { cause: error });
			walk.count(walk.refused, error.code);
		}
		if (step % every === 0 || step === steps) await check(walk);
	}
	return walk;
}
