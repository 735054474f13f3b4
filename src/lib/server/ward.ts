import { wardsInSight } from '#lib/domain/actor.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from './context.ts';
import { type UnitInSight, unitsInSight } from './database/units-in-sight.ts';
import { reading } from './database/transaction.ts';

/**
 * The unit of an address, as it is called today.
 * @throws Refusal `not-found` also for a unit that exists but is not theirs to see.
 */
export async function resolveWard(ctx: Context, slug: string): Promise<UnitInSight> {
	const ids = ctx.actor ? wardsInSight(ctx.actor) : [];
	const units = await reading(ctx, (db) => unitsInSight(db, ids, ctx.today));
	return units.find((unit) => unit.slug === slug) ?? refuse('not-found');
}
