import { redirect } from '@sveltejs/kit';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { saidRefusal } from '#lib/i18n/refusals.ts';
import { certificateById } from '#lib/server/database/auditors.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import {
	revokeCertificate,
	revokeCertificateSchema
} from '#lib/server/usecases/revoke-certificate.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	demand(ctx.actor, 'auditor.register', wardId);
	if (!isUuid(params.id)) refuse('not-found');
	const found = await reading(ctx, (db) => certificateById(db, { wardId, id: params.id }));
	const { personName, number, revokedOn } = found ?? refuse('not-found');
	return {
		today: ctx.today,
		certificate: { personName, number },
		refusal: revokedOn ? saidRefusal({ code: 'already-done', facts: {} }) : null
	};
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, revokeCertificateSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, certificateId: params.id };
			await revokeCertificate(locals.ctx, { ...key, ...value });
			redirect(303, `/${params.ward}/audits/auditors`);
		})
};
