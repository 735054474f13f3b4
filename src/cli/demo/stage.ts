import type { Actor } from '#lib/domain/actor.ts';
import { loadActor } from '#lib/server/auth/actor.ts';
import { type Context, type ContextParts, makeContext } from '#lib/server/context.ts';
import type { UnitSet } from '#lib/server/templates/units.ts';
import type { Post } from './posts.ts';

export type DemoUnit = UnitSet['units'][number];
export type DemoWard = {
	id: number;
	unit: DemoUnit;
	/** Ids of the people, by post. */
	people: Record<Post, string>;
	/** Ids of the ward's departments, by the slug of templates/units. */
	departments: ReadonlyMap<string, number>;
	/** The department of each post; null where the post has none. */
	departmentOf: (post: Post) => number | null;
};

/** Where the history is played: the same use cases as on the pages, at invented times. */
export type Stage = {
	/** The context of a person's act at an instant; null is nobody's. */
	as(personId: string | null, at: Date): Promise<Context>;
	/** The same, of somebody who was sent into a sister ward meanwhile. */
	afresh(personId: string, at: Date): Promise<Context>;
};

/**
 * Nobody types a password here, so none is checked; everything else is as in a request.
 * What a person may do does not change during the demo, so it is looked up once.
 */
export function openStage(parts: Omit<ContextParts, 'confirmPassword' | 'actor' | 'now'>): Stage {
	const actors = new Map<string, Promise<Actor | null>>();
	const contextAt = (now: Date) =>
		makeContext({ ...parts, now, confirmPassword: async () => undefined });
	return {
		async as(personId, at) {
			const ctx = contextAt(at);
			if (personId === null) return ctx;
			const known = actors.get(personId) ?? loadActor(ctx, personId);
			actors.set(personId, known);
			return { ...ctx, actor: await known };
		},
		async afresh(personId, at) {
			const ctx = contextAt(at);
			return { ...ctx, actor: await loadActor(ctx, personId) };
		}
	};
}

/** An instant by the clocks of Việt Nam; time is 'HH:MM'. */
export const instant = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`);
