import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { demand } from '#lib/domain/permissions.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { documentSubject } from '#lib/server/document-subject.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { confirmReview, confirmReviewSchema } from '#lib/server/usecases/confirm-review.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'document.confirm', wardId);
	return reading(ctx, async (db) => {
		const { page, subject } = await documentSubject(db, ctx, { wardId, code: params.code });
		return { subject, dueOn: page.review?.dueOn ?? null, months: page.document.reviewMonths };
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, confirmReviewSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await confirmReview(locals.ctx, { ...key, ...value });
			redirect(303, documentAddress(params.ward, params.code));
		})
};
