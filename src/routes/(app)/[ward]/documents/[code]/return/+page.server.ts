import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { decisionOn } from '#lib/server/decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { returnRevision, returnRevisionSchema } from '#lib/server/usecases/return-revision.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	decisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, code: params.code },
		'return',
		(_, { subject }) => ({
			remarks: subject.ownCommentsThisRound
		})
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, returnRevisionSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await returnRevision(locals.ctx, { ...key, ...value });
			redirect(303, documentAddress(params.ward, params.code));
		})
};
