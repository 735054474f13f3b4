import { findingPage } from '#lib/server/finding-pages.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { ward, number, finding } }) => ({
	page: await findingPage(locals.ctx, { wardId: currentWard(locals).id, number, finding }, ward),
	isPast: locals.asOf !== null
});
