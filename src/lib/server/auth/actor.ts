import type { Actor } from '#lib/domain/actor.ts';
import type { Context } from '../context.ts';
import { actorOn } from '../database/actors.ts';
import { reading } from '../database/transaction.ts';

/**
 * Who this person is on ctx.today, asked in their own name whoever the context belongs to.
 * @returns null when there is no such active person.
 */
export const loadActor = (ctx: Context, personId: string): Promise<Actor | null> =>
	reading({ ...ctx, actor: { personId } as Actor }, (db) => actorOn(db, personId, ctx.today));
