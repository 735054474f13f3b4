import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { documentSubject } from '#lib/server/document-subject.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { recallCopy, recallCopySchema } from '#lib/server/usecases/recall-copy.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'document.read', wardId);
	return reading(ctx, async (db) => {
		const { page, subject } = await documentSubject(db, ctx, { wardId, code: params.code });
		const { document, shown, open, obsoleteCopies } = page;
		const drafts =
			open !== null &&
			may(actor, 'revision.edit', wardId) &&
			draftingObjection({ wardId, authorId: open.authorId, ownerId: document.ownerId }, actor) ===
				null;
		return {
			subject,
			today: ctx.today,
			mayRecall: may(actor, 'distribution.recall', wardId),
			obsolete: obsoleteCopies.map((copy) => ({ ...copy, number: printNumber(copy) })),
			copies: shown?.copies ?? [],
			open: open && {
				number: printNumber(open),
				mayEdit: drafts,
				recipients: open.copies.map(({ recipient }) => recipient)
			}
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, recallCopySchema, {}, async (value) => {
			await recallCopy(locals.ctx, { wardId: currentWard(locals).id, ...value });
			redirect(303, documentAddress(params.ward, params.code, 'distribution'));
		})
};
