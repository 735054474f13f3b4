import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { causeTree } from '#lib/domain/nonconformity/cause-tree.ts';
import { formatDate } from '#lib/i18n/text/format.ts';
import { peopleChoices } from '#lib/server/car-choices.ts';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { withFilledRows } from '#lib/server/filled-rows.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { planActions, planActionsSchema } from '#lib/server/usecases/plan-actions.ts';
import type { Actions, PageServerLoad } from './$types';

const planFormSchema = v.object({
	...planActionsSchema.entries,
	/** Whether the page of the submission follows. */
	next: v.optional(v.boolean(), false)
});

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { ctx } = locals;
	const { id } = currentWard(locals);
	return carDecisionOn(
		ctx,
		{ wardId: id, number: params.number },
		'plan',
		async (db, { car, causes, actions }) => ({
			fact: car.fact,
			causes: causeTree(causes)
				.filter(({ cause }) => cause.isRoot)
				.map(({ cause, number }) => ({ value: cause.id, label: `${number} ${cause.text}` })),
			actions: actions.map(({ id, causeId, description, ownerId, dueOn }) => ({
				id,
				causeId,
				description,
				ownerId,
				dueOn: formatDate(dueOn)
			})),
			blankIds: Array.from({ length: actions.length === 0 ? 2 : 1 }, ctx.newId),
			measure: car.measure,
			targetOperator: car.targetOperator,
			targetValue: car.targetValue,
			targetUnit: car.targetUnit,
			verifyFrom: car.verifyFrom,
			people: await peopleChoices(db, ctx, id),
			saved: url.searchParams.has('saved')
		})
	);
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const filled = await withFilledRows(request, 'actions', 'description');
		return actOnForm(filled, planFormSchema, {}, async ({ next, ...value }) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await planActions(locals.ctx, { ...key, ...value });
			const page = `/${params.ward}/nonconformities/${params.number}`;
			redirect(303, next ? `${page}/submission` : `${page}/plan?saved`);
		});
	}
};
