import { auditView } from '#lib/server/audit-view.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	view: await auditView(locals.ctx, { wardId: currentWard(locals).id, number: params.number })
});
