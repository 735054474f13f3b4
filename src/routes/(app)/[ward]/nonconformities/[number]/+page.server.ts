import { carView } from '#lib/server/car-view.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const key = { wardId: currentWard(locals).id, number: params.number };
	return { view: await carView(locals.ctx, key, params.ward, locals.asOf !== null) };
};
