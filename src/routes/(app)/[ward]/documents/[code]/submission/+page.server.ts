import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { decisionOn } from '#lib/server/decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { submitRevision, submitRevisionSchema } from '#lib/server/usecases/submit-revision.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	decisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, code: params.code },
		'submit',
		(_, loaded) => ({
			reviewers: loaded.reviewers.map(({ name }) => name),
			predecessor: loaded.predecessor && printNumber(loaded.predecessor)
		})
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, submitRevisionSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await submitRevision(locals.ctx, { ...key, ...value });
			redirect(303, documentAddress(params.ward, params.code));
		})
};
