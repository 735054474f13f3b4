import { redirect } from '@sveltejs/kit';
import { refuse } from '#lib/domain/refusal.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { unitHistory } from '#lib/server/database/units.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { endUnit, endUnitSchema } from '#lib/server/usecases/end-unit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const unit = await reading(ctx, (db) => unitHistory(db, Number(params.id)));
	if (!unit) refuse('not-found');
	return { today: ctx.today, unitId: unit.id, name: unit.versions.at(-1)?.name ?? unit.slug };
};

export const actions: Actions = {
	default: ({ request, locals: { ctx }, params }) =>
		actOnForm(request, endUnitSchema, { unitId: Number(params.id) }, async (value) => {
			await endUnit(ctx, value);
			redirect(303, `/administration/units/${params.id}`);
		})
};
