import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { carAddress } from '#lib/address.ts';
import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { departmentChoices, documentChoices } from '#lib/server/car-choices.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { formMegabytes, sentFile } from '#lib/server/http/form-body.ts';
import { clauseChoices } from '#lib/server/queries/clause-choices.ts';
import {
	reportNonconformity,
	reportNonconformitySchema
} from '#lib/server/usecases/report-nonconformity.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { ctx } = locals;
	const { id } = currentWard(locals);
	demand(ctx.actor, 'car.report', id);
	return reading(ctx, async (db) => ({
		departments: await departmentChoices(db, ctx, id),
		documents: await documentChoices(db, id),
		clauses: clauseChoices(currentLocale())
	}));
};

const schema = v.object({
	...reportNonconformitySchema.entries,
	photo: v.optional(v.file('required'))
});

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(
			request,
			schema,
			{},
			async ({ photo, ...value }) => {
				const wardId = currentWard(locals).id;
				const given = { ...value, wardId, photo: photo && (await sentFile(photo)) };
				redirect(303, carAddress(params.ward, await reportNonconformity(locals.ctx, given)));
			},
			formMegabytes.upload
		)
};
