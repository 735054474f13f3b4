import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { actionDecisionOn } from '#lib/server/car-action-decision.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { formMegabytes, sentFile } from '#lib/server/http/form-body.ts';
import { shownFiles } from '#lib/server/shown-files.ts';
import { completeAction, completeActionSchema } from '#lib/server/usecases/complete-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx } = locals;
	const key = { wardId: currentWard(locals).id, number: params.number };
	const page = await actionDecisionOn(ctx, key, params.id, 'complete_action');
	return {
		...page,
		evidence: await reading(ctx, (db) => shownFiles(db, params.ward, page.evidence))
	};
};

const schema = v.object({ ...completeActionSchema.entries, file: v.optional(v.file()) });

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(
			request,
			schema,
			{ actionId: params.id },
			async ({ file, ...value }) => {
				const { ctx } = locals;
				const wardId = currentWard(locals).id;
				await completeAction(ctx, {
					wardId,
					number: params.number,
					...value,
					file: file && (await sentFile(file))
				});
				redirect(303, `/${params.ward}/nonconformities/${params.number}`);
			},
			formMegabytes.upload
		)
};
