import { currentWard } from '#lib/server/http/current-ward.ts';
import { documentView } from '#lib/server/document-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx, asOf } = locals;
	const ward = currentWard(locals);
	return { view: await documentView(ctx, { wardId: ward.id, code: params.code, asOf }) };
};
