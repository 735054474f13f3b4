import { redirect } from '@sveltejs/kit';
import { refuse } from '#lib/domain/refusal.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import { cancelPack } from '#lib/server/usecases/cancel-pack.ts';
import type { Actions, PageServerLoad } from './$types';

/** There is nothing to see here: who comes by address is led to the pack. */
export const load: PageServerLoad = ({ params }) =>
	redirect(303, `/${params.ward}/packs/${params.id}`);

export const actions: Actions = {
	default: async ({ locals, params }) => {
		if (!isUuid(params.id)) refuse('not-found');
		await cancelPack(locals.ctx, { wardId: currentWard(locals).id, jobId: params.id });
		redirect(303, `/${params.ward}/packs/${params.id}`);
	}
};
