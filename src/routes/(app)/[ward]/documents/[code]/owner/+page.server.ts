import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { demand, mayRole } from '#lib/domain/permissions.ts';
import { staffOn } from '#lib/server/database/staff.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { documentSubject } from '#lib/server/document-subject.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import {
	changeDocumentOwner,
	changeDocumentOwnerSchema
} from '#lib/server/usecases/change-document-owner.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'document.change_owner', wardId);
	return reading(ctx, async (db) => {
		const { page, subject } = await documentSubject(db, ctx, { wardId, code: params.code });
		const { ownerId, ownerName } = page.document;
		const staff = await staffOn(db, wardId, ctx.today);
		return {
			subject,
			owner: { name: ownerName, left: !staff.some(({ personId }) => personId === ownerId) },
			people: staff
				.filter(
					({ personId, roles }) =>
						personId !== ownerId && roles.some((role) => mayRole(role, 'draft.read'))
				)
				.map(({ personId, fullName, title }) => ({
					value: personId,
					label: title ? `${fullName} — ${title}` : fullName
				}))
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, changeDocumentOwnerSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await changeDocumentOwner(locals.ctx, { ...key, ...value });
			redirect(303, documentAddress(params.ward, params.code));
		})
};
