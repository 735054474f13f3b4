import * as v from 'valibot';
import type { DocumentProof } from '#lib/domain/nonconformity/subject.ts';
import { demand } from '#lib/domain/permissions.ts';
import { closingSha256 } from '../car-hash.ts';
import type { Context } from '../context.ts';
import { actSignatureOf, addActSignature } from '../database/act-signatures.ts';
import { type RevisionSince, addDocuments, revisionsNamed } from '../database/car-documents.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, password, uuid, version, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const closeNonconformitySchema = v.object({
	version,
	/** How risks and opportunities were looked at again, and what came of it. */
	risksNote: words(),
	documentsChanged: v.picklist(['yes', 'no']),
	/** Why nothing had to change; with a change, what else there is to say. */
	documentsNote: optionalWords(),
	/** Revisions that hold since; the ones before them are found. */
	revisionIds: v.optional(v.pipe(v.array(uuid), v.maxLength(20)), []),
	password
});
export type CloseNonconformityInput = CarKey & v.InferInput<typeof closeNonconformitySchema>;

/**
 * Closes a CAR whose effect was proved: risks reviewed, and “documents changed?” answered with the
 * revision before and after, or with why not (ISO 9001:2015 10.2.1 e, f).
 * @throws Refusal `wrong-password`, `invalid-input`, `stale`, `wrong-state`, `gates-closed`.
 */
export async function closeNonconformity(
	ctx: Context,
	input: CloseNonconformityInput
): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'car.close', input.wardId);
	const given = validInput(closeNonconformitySchema, input);
	const { risksNote, documentsNote } = given;
	const documentsChanged = given.documentsChanged === 'yes';
	ctx.guardWrites?.();
	await ctx.confirmPassword(actor.personId, input.password);
	await inTransaction(ctx, 'close-nonconformity', async (trx) => {
		const key = { wardId: input.wardId, number: input.number, version: given.version };
		const ids = documentsChanged ? [...new Set(given.revisionIds)] : [];
		const named = await revisionsNamed(trx, input.wardId, ids);
		if (named.length < ids.length || twiceNamed(named))
			invalid({ field: 'revisionIds', code: 'not-in-list' });
		const open = await openCarStep(trx, ctx, actor, key, 'close', {
			given: { documentsChanged, documentsNote, documents: named.map(proofOf) }
		});
		const { car } = open;
		await addDocuments(trx, car, named);
		const closing = { risksNote, documentsChanged, documentsNote };
		const sha256 = closingSha256(car, { ...closing, documents: named });
		const act = { wardId: car.wardId, subject: 'car' as const, id: car.id };
		await addActSignature(trx, actSignatureOf(ctx, actor, act, 'close', sha256));
		await takeCarStep(trx, ctx, open, { ...closing, closedBy: actor.personId, closedAt: ctx.now });
	});
}

/** Of one document only one revision can be the one that mends it. */
const twiceNamed = (revisions: readonly RevisionSince[]): boolean =>
	new Set(revisions.map(({ documentId }) => documentId)).size < revisions.length;

const proofOf = (r: RevisionSince): DocumentProof => ({
	code: r.code,
	afterApproved: r.state === 'approved',
	afterIssuedOn: r.issuedOn,
	hasBefore: r.beforeId !== null,
	afterIsFirst: r.beforeId === null
});
