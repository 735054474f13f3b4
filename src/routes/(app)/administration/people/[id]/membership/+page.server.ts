import { redirect } from '@sveltejs/kit';
import { refuse } from '#lib/domain/refusal.ts';
import { unitTree } from '#lib/domain/unit-tree.ts';
import { personById } from '#lib/server/database/people.ts';
import { positionsOn } from '#lib/server/database/positions.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { unitsOn } from '#lib/server/database/units.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import { grantMembership, grantMembershipSchema } from '#lib/server/usecases/grant-membership.ts';
import type { Actions, PageServerLoad } from './$types';

/** The unit is chosen first (in the address), because the positions are the unit's. */
export const load: PageServerLoad = ({ locals: { ctx }, params, url }) => {
	if (!isUuid(params.id)) refuse('not-found');
	return reading(ctx, async (db) => {
		const person = await personById(db, params.id);
		if (!person) refuse('not-found');
		const units = unitTree(await unitsOn(db, ctx.today)).filter((u) => u.kind !== 'department');
		const unit = units.find((u) => u.slug === url.searchParams.get('unit'));
		return {
			today: ctx.today,
			person: { id: person.id, fullName: person.fullName },
			units: units.map(({ slug, name }) => ({ value: slug, label: name })),
			unit: unit ? { id: unit.id, slug: unit.slug, name: unit.name, kind: unit.kind } : null,
			positions: unit
				? (await positionsOn(db, unit.id, ctx.today)).map((p) => ({ value: p.id, label: p.title }))
				: []
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals: { ctx }, params }) =>
		actOnForm(request, grantMembershipSchema, { personId: params.id }, async (value) => {
			await grantMembership(ctx, value);
			redirect(303, `/administration/people/${params.id}`);
		})
};
