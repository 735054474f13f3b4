import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { remarksOn } from '#lib/server/database/revision-reading.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { loadRevision } from '#lib/server/usecases/load-revision.ts';
import { resolveComment, resolveCommentSchema } from '#lib/server/usecases/resolve-comment.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'revision.edit', wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadRevision(db, ctx, actor, { wardId, code: params.code });
		const remark =
			(await remarksOn(db, loaded.revision)).find(({ id }) => id === params.id) ??
			refuse('not-found');
		return { code: loaded.document.code, title: loaded.revision.title, remark };
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, resolveCommentSchema, { commentId: params.id }, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await resolveComment(locals.ctx, { ...key, ...value });
			redirect(303, documentAddress(params.ward, params.code, 'comments'));
		})
};
