import { verifyRevision } from '#lib/server/database/verify.ts';
import type { PageServerLoad } from './$types';

/** Behind the code on each printed page; asked by anybody, answered with one word. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex' });
	const { ctx } = locals;
	const stranger = { ...ctx, actor: null };
	return { verification: await verifyRevision(stranger, params.id), today: ctx.today };
};
