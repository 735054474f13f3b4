import { redirect } from '@sveltejs/kit';
import { unitTree } from '#lib/domain/unit-tree.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { unitsOn } from '#lib/server/database/units.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { createUnit, createUnitSchema } from '#lib/server/usecases/create-unit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx } }) => ({
	today: ctx.today,
	parents: unitTree(await reading(ctx, (db) => unitsOn(db, ctx.today))).filter(
		(unit) => unit.kind !== 'department'
	)
});

export const actions: Actions = {
	default: ({ request, locals: { ctx } }) =>
		actOnForm(request, createUnitSchema, {}, async (value) => {
			const id = await createUnit(ctx, value);
			redirect(303, `/administration/units/${id}`);
		})
};
