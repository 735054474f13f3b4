import * as v from 'valibot';
import { demand, mayRole } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as owners from '../database/document-owners.ts';
import { staffOn } from '../database/staff.ts';
import { inTransaction } from '../database/transaction.ts';
import { uuid, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { type DocumentKey, loadDocument } from './load-revision.ts';

export const changeDocumentOwnerSchema = v.object({ ownerId: uuid, reason: words() });
export type ChangeDocumentOwnerInput = DocumentKey & v.InferInput<typeof changeDocumentOwnerSchema>;

/**
 * Gives a document into other hands: its owner left, or has other work now. Drafts, signatures and
 * reviews stay whose they are; what is due from now on waits for the new owner (ISO 9001:2015 5.3).
 * @throws Refusal `not-found`, `wrong-state` once withdrawn, `invalid-input` for one who cannot own it,
 * `stale` when it changed hands meanwhile.
 */
export async function changeDocumentOwner(
	ctx: Context,
	input: ChangeDocumentOwnerInput
): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'document.change_owner', input.wardId);
	const { ownerId, reason } = validInput(changeDocumentOwnerSchema, input);
	await inTransaction(ctx, 'change-document-owner', async (trx) => {
		const document = await loadDocument(trx, input);
		const { wardId, id: documentId, ownerId: ownerBefore } = document;
		if (document.withdrawnOn !== null) refuse('wrong-state', { state: 'withdrawn', step: 'edit' });
		const staff = await staffOn(trx, wardId, ctx.today);
		const next = staff.find(({ personId }) => personId === ownerId);
		if (ownerId === ownerBefore || !next?.roles.some((role) => mayRole(role, 'draft.read')))
			invalid({ field: 'ownerId', code: 'unknown' });
		const change = { wardId, documentId, ownerBefore, ownerAfter: ownerId, reason };
		await owners.recordChange(trx, {
			...change,
			id: ctx.newId(),
			byId: actor.personId,
			at: ctx.now
		});
		if (!(await owners.change(trx, change))) refuse('stale');
	});
}
