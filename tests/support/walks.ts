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
	readonly tries = new Map<string, number>();
	/** What was tried, by whom and with what answer, from the first step. */
	readonly path: string[] = [];
	readonly #guests: ReadonlySet<PersonName>;
	#contexts = new Map<PersonName, Promise<Context>>();

	constructor(w: World, seed: number, guests: readonly PersonName[] = []) {
		this.w = w;
		this.random = randomOf(seed);
		this.#guests = new Set(guests);
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
	/** Today's context of a person: what they are does not change on the way, except for guests. */
	async as(person: PersonName): Promise<Context> {
		if (this.#guests.has(person)) this.#contexts.delete(person);
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
	/** Who is let into the ward, and out of it, by what happens on the way. */
	guests?: readonly PersonName[];
	/** What could be tried now; asked before each step. */
	moves: (walk: Walk) => Promise<readonly WalkMove[]>;
	/** What must hold whatever was tried. */
	check: (walk: Walk) => Promise<void>;
	every: number;
};
/** So many of the last steps are told when a walk ends badly; the seed tells the others. */
const toldSteps = 80;

/**
 * So many tries by anybody, one after the other. A refusal is an answer; whatever else is thrown is a
 * fault of the program, and ends the walk: then its seed and the way that led there are told.
 */
export async function randomWalk(w: World, walking: Walking): Promise<Walk> {
	const { steps, seed, check, every } = walking;
	const walk = new Walk(w, seed, walking.guests);
	try {
		for (let step = 1; step <= steps; step++) {
			await oneStep(walk, walking);
			if (step % every === 0 || step === steps) await check(walk);
		}
	} catch (error) {
		const path = walk.path.slice(-toldSteps).join('\n');
		const why = error instanceof Error ? error.message : String(error);
		throw new Error(`seed ${seed}, step ${walk.path.length}: ${why}\n${path}`, { cause: error });
	}
	return walk;
}

async function oneStep(walk: Walk, { people, moves }: Walking): Promise<void> {
	if (walk.chance(0.05)) walk.later(1 + Math.floor(walk.random() * 9));
	const move = walk.pick(await moves(walk));
	const person = walk.pick(walk.chance(0.7) ? move.usual : people);
	walk.count(walk.tries, person);
	const at = walk.path.push(`${walk.day} ${person} ${move.name}`) - 1;
	try {
		await move.try(walk, await walk.as(person));
		walk.count(walk.taken, move.name);
	} catch (error) {
		if (!isRefusal(error)) throw error;
		walk.path[at] += `: ${error.code}`;
		walk.count(walk.refused, error.code);
	}
}
