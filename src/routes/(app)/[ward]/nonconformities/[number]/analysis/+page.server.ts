import { redirect } from '@sveltejs/kit';
import { carNumber } from '#lib/domain/nonconformity/numbering.ts';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { perhapsSimilar } from '#lib/server/database/car-story.ts';
import { withFilledRows } from '#lib/server/filled-rows.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import {
	analyseNonconformity,
	analyseNonconformitySchema
} from '#lib/server/usecases/analyse-nonconformity.ts';
import type { Actions, PageServerLoad } from './$types';

/** Rows that a page without scripts offers to write into: five whys. */
const offered = 5;

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { ctx } = locals;
	const { id } = currentWard(locals);
	return carDecisionOn(
		ctx,
		{ wardId: id, number: params.number },
		'analyse',
		async (db, { car, causes, links }) => ({
			fact: car.fact,
			method: car.causeMethod ?? 'five_whys',
			causes: causes.map(({ id, parentId, category, text, evidence, isRoot }) => ({
				id,
				parentId: parentId ?? '',
				category: category ?? '',
				text,
				evidence,
				isRoot: isRoot ? 'yes' : ''
			})),
			blankIds: Array.from({ length: causes.length === 0 ? offered : 2 }, ctx.newId),
			similarCases: car.similarCases,
			similarNote: car.similarNote,
			similarCars: links.map(carNumber).join(', '),
			suggested: await perhapsSimilar(db, car),
			saved: url.searchParams.has('saved')
		})
	);
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const filled = await withFilledRows(request, 'causes', 'text');
		return actOnForm(filled, analyseNonconformitySchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await analyseNonconformity(locals.ctx, { ...key, ...value });
			const page = `/${params.ward}/nonconformities/${params.number}`;
			redirect(303, value.finish ? page : `${page}/analysis?saved`);
		});
	}
};
