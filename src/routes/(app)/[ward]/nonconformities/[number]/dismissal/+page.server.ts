import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { namesOf } from '#lib/server/database/car-story.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { dismissNonconformity } from '#lib/server/usecases/dismiss-nonconformity.ts';
import {
	proposeDismissal,
	proposeDismissalSchema
} from '#lib/server/usecases/propose-dismissal.ts';
import type { Actions, PageServerLoad } from './$types';

/** One page for both halves of a dismissal: the form says which of them it is. */
const dismissalSchema = v.object({
	...proposeDismissalSchema.entries,
	act: v.picklist(['propose', 'dismiss'])
});

/** A proposal of somebody else waits to be confirmed; else one is made. */
export const load: PageServerLoad = ({ locals, params }) =>
	carDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'propose_dismissal',
		async (db, { car }, actor) => {
			const { dismissalProposedBy: proposer } = car;
			return {
				confirms: proposer !== null && proposer !== actor.personId,
				proposed: proposer !== null,
				reason: car.dismissalReason,
				proposer: proposer === null ? '' : ((await namesOf(db, [proposer])).get(proposer) ?? '')
			};
		}
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, dismissalSchema, {}, async ({ act, ...value }) => {
			const input = { wardId: currentWard(locals).id, number: params.number, ...value };
			await (act === 'dismiss' ? dismissNonconformity : proposeDismissal)(locals.ctx, input);
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
