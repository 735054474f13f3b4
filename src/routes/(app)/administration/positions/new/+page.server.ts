import { redirect } from '@sveltejs/kit';
import { refuse } from '#lib/domain/refusal.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { unitsOn } from '#lib/server/database/units.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { createPosition, createPositionSchema } from '#lib/server/usecases/create-position.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const units = await reading(ctx, (db) => unitsOn(db, ctx.today));
	const unit = units.find((u) => u.slug === url.searchParams.get('unit'));
	if (!unit) refuse('not-found');
	return {
		today: ctx.today,
		unit: { id: unit.id, slug: unit.slug, name: unit.name },
		departments: units
			.filter((u) => u.homeWardId === unit.id)
			.map((u) => ({ value: String(u.id), label: u.name }))
	};
};

export const actions: Actions = {
	default: ({ request, locals: { ctx }, url }) =>
		actOnForm(request, createPositionSchema, {}, async (value) => {
			await createPosition(ctx, value);
			redirect(303, `/administration/positions?unit=${url.searchParams.get('unit') ?? ''}`);
		})
};
