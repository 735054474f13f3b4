import * as v from 'valibot';
import { type Content, contentSchema } from '#lib/domain/document/content.ts';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { foldText } from '#lib/i18n/text/normalise.ts';
import { textSortKey } from '#lib/i18n/text/sort.ts';
import type { Context } from '../context.ts';
import * as revisions from '../database/revisions.ts';
import { inTransaction } from '../database/transaction.ts';
import { optionalWords, version } from '../input-fields.ts';
import { validInput } from '../valid-input.ts';
import { clauses, demandMatchingService, title } from './create-document.ts';
import { type DocumentKey, loadDocument } from './load-revision.ts';

/** One part of the draft or several; what is left out stays as it is. */
export const saveDraftSchema = v.object({
	version,
	title: v.optional(title),
	clauses: v.optional(clauses),
	reason: v.optional(optionalWords()),
	/** Parts and pages that the amendment touches, as the change history will print them. */
	changedParts: v.optional(optionalWords()),
	/** ISO 9001:2015 6.3: which other documents the change touches, or that there are none. */
	otherDocuments: v.optional(optionalWords()),
	content: v.optional(v.partial(contentSchema))
});
export type SaveDraftInput = DocumentKey & v.InferInput<typeof saveDraftSchema>;

/**
 * Saves what was typed over the version it was typed into.
 * @throws Refusal `stale` when somebody else saved first (nothing is lost: nothing was written),
 * `wrong-state` once it is no draft any more, `invalid-input`, `gates-closed`.
 */
export async function saveDraft(
	ctx: Context,
	input: SaveDraftInput
): Promise<{ version: number; updatedAt: Date }> {
	const { actor } = ctx;
	demand(actor, 'revision.edit', input.wardId);
	const { version: seen, content: parts, ...typed } = validInput(saveDraftSchema, input);
	return inTransaction(ctx, 'save-draft', async (trx) => {
		const { id: documentId, wardId, kind, ownerId } = await loadDocument(trx, input);
		const draft = (await revisions.current(trx, wardId, documentId, true)) ?? refuse('not-found');
		const objection = draftingObjection({ wardId, authorId: draft.authorId, ownerId }, actor);
		if (objection) refuse('gates-closed', { objections: [objection] });
		if (draft.version !== seen) refuse('stale');
		if (draft.state !== 'draft') refuse('wrong-state', { state: draft.state, step: 'edit' });
		const content = withParts(draft.content, parts);
		demandMatchingService(kind, content);
		await revisions.change(trx, ctx, draft, {
			...typed,
			...(typed.title === undefined
				? {}
				: { titleFolded: foldText(typed.title), titleSortKey: textSortKey(typed.title) }),
			content: JSON.stringify(content),
			drafterIds: [...new Set([...draft.drafterIds, actor.personId])]
		});
		return { version: draft.version + 1, updatedAt: ctx.now };
	});
}

function withParts(content: Content, parts: Partial<Content> = {}): Content {
	const given = Object.entries(parts).filter(([, part]) => part !== undefined);
	return { ...content, ...Object.fromEntries(given) };
}
