import { redirect } from '@sveltejs/kit';
import { refuse } from '#lib/domain/refusal.ts';
import { membershipsOfPerson } from '#lib/server/database/memberships.ts';
import { personById } from '#lib/server/database/people.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { unitsOn } from '#lib/server/database/units.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import { changePerson, changePersonSchema } from '#lib/server/usecases/change-person.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) => {
	if (!isUuid(params.id)) refuse('not-found');
	return reading(ctx, async (db) => {
		const person = await personById(db, params.id);
		if (!person) refuse('not-found');
		const { id, username, fullName, email, locale, active } = person;
		const units = await unitsOn(db, ctx.today);
		return {
			today: ctx.today,
			person: { id, username, fullName, email, locale, active },
			unitNames: Object.fromEntries(units.map((u) => [u.id, u.name])),
			memberships: await membershipsOfPerson(db, id)
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals: { ctx }, params }) =>
		actOnForm(request, changePersonSchema, { personId: params.id }, async (value) => {
			await changePerson(ctx, value);
			redirect(303, `/administration/people/${params.id}`);
		})
};
