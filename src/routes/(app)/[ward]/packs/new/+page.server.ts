import { redirect } from '@sveltejs/kit';
import { demand } from '#lib/domain/permissions.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { runtime } from '#lib/server/runtime.ts';
import { requestPack, requestPackSchema } from '#lib/server/usecases/request-pack.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { ctx } = locals;
	demand(ctx.actor, 'pack.issue', currentWard(locals).id);
	return {
		from: `${Number(ctx.today.slice(0, 4)) - 1}${ctx.today.slice(4, 8)}01`,
		until: ctx.today,
		locale: ctx.actor.locale
	};
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const { ctx } = locals;
		const wardId = currentWard(locals).id;
		return actOnForm(request, requestPackSchema, {}, async (value) => {
			const id = await requestPack(ctx, { wardId, ...value });
			const { packRunner } = await runtime();
			packRunner.enqueue({ wardId, id, requestedBy: ctx.actor?.personId ?? '' });
			redirect(303, `/${params.ward}/packs/${id}`);
		});
	}
};
