import { redirect } from '@sveltejs/kit';
import { currentLocale } from '#lib/i18n/locale.ts';
import { departmentChoices, peopleChoices } from '#lib/server/car-choices.ts';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { namesOf } from '#lib/server/database/car-story.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { clauseChoices } from '#lib/server/queries/clause-choices.ts';
import {
	triageNonconformity,
	triageNonconformitySchema
} from '#lib/server/usecases/triage-nonconformity.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const { id } = currentWard(locals);
	return carDecisionOn(
		ctx,
		{ wardId: id, number: params.number },
		'triage',
		async (db, { car }) => {
			const { dismissalProposedBy: proposer } = car;
			return {
				car: {
					fact: car.fact,
					requirement: car.requirement,
					grade: car.grade,
					ownerId: car.ownerId,
					clauses: car.clauses,
					departmentId: car.departmentId,
					graded: car.findingId !== null
				},
				proposer: proposer && ((await namesOf(db, [proposer])).get(proposer) ?? ''),
				people: await peopleChoices(db, ctx, id),
				departments: await departmentChoices(db, ctx, id),
				clauses: clauseChoices(currentLocale())
			};
		}
	);
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, triageNonconformitySchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await triageNonconformity(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
