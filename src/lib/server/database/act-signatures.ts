import type { Selectable } from 'kysely';
import { type Actor, titleIn } from '#lib/domain/actor.ts';
import type { Context } from '../context.ts';
import type { Delegator } from './delegations.ts';
import type { ActSignature } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type ActSignatureRow = Selectable<ActSignature>;
/** What is signed that is not a revision: a programme, an audit, a CAR. */
export type Act = { wardId: number; subject: ActSignatureRow['subject']; id: string };

/**
 * The signature of the actor, now, with name and title as they are to be printed.
 * @param contentSha256 of exactly what is signed; see server/content-hash.ts.
 */
export const actSignatureOf = (
	ctx: Context,
	actor: Actor,
	act: Act,
	meaning: ActSignatureRow['meaning'],
	contentSha256: string,
	delegator: Delegator | null = null
): ActSignatureRow => ({
	wardId: act.wardId,
	id: ctx.newId(),
	subject: act.subject,
	subjectId: act.id,
	meaning,
	contentSha256,
	signerId: actor.personId,
	signerName: actor.fullName,
	signerTitle: titleIn(actor, act.wardId),
	delegatorId: delegator?.personId ?? null,
	delegatorName: delegator?.name ?? null,
	delegatorTitle: delegator?.title ?? null,
	at: ctx.now
});

export async function addActSignature(trx: Trx, signature: ActSignatureRow): Promise<void> {
	await trx.insertInto('actSignature').values(signature).execute();
}

/** In the order in which they were given. */
export const signaturesOfAct = (
	db: Reader,
	act: Pick<Act, 'wardId' | 'id'>
): Promise<ActSignatureRow[]> =>
	db
		.selectFrom('actSignature')
		.selectAll()
		.where('wardId', '=', act.wardId)
		.where('subjectId', '=', act.id)
		.orderBy('at')
		.orderBy('id')
		.execute();
