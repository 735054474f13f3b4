import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { decisionOn } from '#lib/server/decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { cancelRevision, cancelRevisionSchema } from '#lib/server/usecases/cancel-revision.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	decisionOn(locals.ctx, { wardId: currentWard(locals).id, code: params.code }, 'cancel');

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, cancelRevisionSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await cancelRevision(locals.ctx, { ...key, ...value });
			redirect(303, documentAddress(params.ward, params.code));
		})
};
