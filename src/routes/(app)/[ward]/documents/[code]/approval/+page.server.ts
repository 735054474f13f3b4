import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { decisionOn } from '#lib/server/decision.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { approveRevision, approveRevisionSchema } from '#lib/server/usecases/approve-revision.ts';
import { readersOf } from '#lib/server/usecases/put-in-force.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	decisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, code: params.code },
		'approve',
		async (db, loaded) => ({
			today: locals.ctx.today,
			readers: (await readersOf(db, locals.ctx, loaded.revision.wardId, loaded.distribution))
				.length,
			predecessor: loaded.predecessor && printNumber(loaded.predecessor),
			onBehalfOf: loaded.delegator?.name ?? null
		})
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, approveRevisionSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await approveRevision(locals.ctx, { ...key, ...value });
			redirect(303, documentAddress(params.ward, params.code));
		})
};
