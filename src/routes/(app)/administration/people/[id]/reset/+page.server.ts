import { refuse } from '#lib/domain/refusal.ts';
import { personById } from '#lib/server/database/people.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import {
	startPasswordReset,
	startPasswordResetSchema
} from '#lib/server/usecases/start-password-reset.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	if (!isUuid(params.id)) refuse('not-found');
	const person = await reading(ctx, (db) => personById(db, params.id));
	if (!person) refuse('not-found');
	return { person: { id: person.id, fullName: person.fullName } };
};

export const actions: Actions = {
	/** The code is shown on the answer to this post and nowhere else: there is no redirect. */
	default: ({ request, locals: { ctx }, params }) =>
		actOnForm(request, startPasswordResetSchema, { personId: params.id }, async (value) => ({
			errors: [],
			values: {},
			reset: await startPasswordReset(ctx, value)
		}))
};
