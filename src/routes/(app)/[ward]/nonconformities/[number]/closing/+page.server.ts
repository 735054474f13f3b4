import { redirect } from '@sveltejs/kit';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { revisionsSince } from '#lib/server/database/car-documents.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import {
	closeNonconformity,
	closeNonconformitySchema
} from '#lib/server/usecases/close-nonconformity.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	carDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'close',
		async (db, { car }) => ({
			foundOn: car.foundOn,
			revisions: await revisionsSince(db, car.wardId, car.foundOn)
		})
	);

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, closeNonconformitySchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, number: params.number };
			await closeNonconformity(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/nonconformities/${params.number}`);
		})
};
