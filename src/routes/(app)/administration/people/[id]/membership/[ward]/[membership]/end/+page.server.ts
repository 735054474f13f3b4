import { redirect } from '@sveltejs/kit';
import { refuse } from '#lib/domain/refusal.ts';
import { membershipById } from '#lib/server/database/memberships.ts';
import { personById } from '#lib/server/database/people.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import { endMembership, endMembershipSchema } from '#lib/server/usecases/end-membership.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) => {
	if (!isUuid(params.id) || !isUuid(params.membership)) refuse('not-found');
	return reading(ctx, async (db) => {
		const person = await personById(db, params.id);
		const membership = await membershipById(db, Number(params.ward), params.membership);
		if (!person || membership?.personId !== person.id) refuse('not-found');
		return { today: ctx.today, fullName: person.fullName, role: membership.role };
	});
};

export const actions: Actions = {
	default: ({ request, locals: { ctx }, params }) =>
		actOnForm(
			request,
			endMembershipSchema,
			{ wardId: Number(params.ward), membershipId: params.membership },
			async (value) => {
				await endMembership(ctx, value);
				redirect(303, `/administration/people/${params.id}`);
			}
		)
};
