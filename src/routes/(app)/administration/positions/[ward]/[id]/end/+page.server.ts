import { redirect } from '@sveltejs/kit';
import { refuse } from '#lib/domain/refusal.ts';
import { positionById } from '#lib/server/database/positions.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import { endPosition, endPositionSchema } from '#lib/server/usecases/end-position.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	if (!isUuid(params.id)) refuse('not-found');
	const position = await reading(ctx, (db) => positionById(db, Number(params.ward), params.id));
	if (!position) refuse('not-found');
	return { today: ctx.today, title: position.title };
};

export const actions: Actions = {
	default: ({ request, locals: { ctx }, params }) =>
		actOnForm(
			request,
			endPositionSchema,
			{ wardId: Number(params.ward), positionId: params.id },
			async (value) => {
				await endPosition(ctx, value);
				redirect(303, '/administration/positions');
			}
		)
};
