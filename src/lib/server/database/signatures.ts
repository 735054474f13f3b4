import { type Selectable, sql } from 'kysely';
import { type Actor, titleIn } from '#lib/domain/actor.ts';
import type { Context } from '../context.ts';
import type { Delegator } from './delegations.ts';
import type { Signature } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type SignatureRow = Selectable<Signature>;

/** The signature of the actor, now, with name and title as they are to be printed. */
export const signatureOf = (
	ctx: Context,
	actor: Actor,
	revision: { wardId: number; id: string; round: number },
	meaning: SignatureRow['meaning'],
	contentSha256: string,
	delegator: Delegator | null = null
): SignatureRow => ({
	wardId: revision.wardId,
	id: ctx.newId(),
	revisionId: revision.id,
	round: revision.round,
	signerId: actor.personId,
	meaning,
	contentSha256,
	signerName: actor.fullName,
	signerTitle: titleIn(actor, revision.wardId),
	delegatorId: delegator?.personId ?? null,
	delegatorName: delegator?.name ?? null,
	delegatorTitle: delegator?.title ?? null,
	at: ctx.now
});

export async function add(trx: Trx, signature: SignatureRow): Promise<void> {
	await trx.insertInto('signature').values(signature).execute();
}

/** What comes first where two signatures bear the same instant: who drafts signs before who reviews. */
const orderOfMeanings = sql`array_position(array['draft', 'review', 'approve', 'confirm'], meaning)`;

/** The signatures of every round, in the order in which they were given. */
export const ofRevision = (
	db: Reader,
	revision: { wardId: number; id: string }
): Promise<SignatureRow[]> =>
	db
		.selectFrom('signature')
		.selectAll()
		.where('wardId', '=', revision.wardId)
		.where('revisionId', '=', revision.id)
		.orderBy('at')
		.orderBy(orderOfMeanings)
		.orderBy('id')
		.execute();
