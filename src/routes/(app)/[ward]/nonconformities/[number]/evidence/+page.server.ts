import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { evidenceSubjects } from '#lib/domain/evidence/subjects.ts';
import { demand } from '#lib/domain/permissions.ts';
import { carEvidence } from '#lib/server/car-evidence.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { formMegabytes, sentFile } from '#lib/server/http/form-body.ts';
import { optionalLine, uuid } from '#lib/server/input-fields.ts';
import { attachEvidence } from '#lib/server/usecases/attach-evidence.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const key = { wardId: currentWard(locals).id, number: params.number };
	const evidence = await carEvidence(locals.ctx, key, params.ward);
	return locals.asOf === null ? evidence : { ...evidence, open: [] };
};

const schema = v.object({
	/** `car_action:0190…`: what the file is to prove. */
	place: v.pipe(
		v.string(),
		v.nonEmpty('required'),
		v.transform((place) => {
			const [subject = '', subjectId = ''] = place.split(':');
			return { subject, subjectId };
		}),
		v.object({ subject: v.picklist(evidenceSubjects), subjectId: uuid })
	),
	file: v.file('required'),
	caption: optionalLine(300)
});

export const actions: Actions = {
	default: ({ request, locals, params }) => {
		// Said before the file is read: who may not add one need not send it twice.
		demand(locals.ctx.actor, 'car.work', currentWard(locals).id);
		return actOnForm(
			request,
			schema,
			{},
			async ({ place, file, caption }) => {
				await attachEvidence(locals.ctx, {
					wardId: currentWard(locals).id,
					...place,
					file: await sentFile(file),
					caption
				});
				redirect(303, `/${params.ward}/nonconformities/${params.number}/evidence`);
			},
			formMegabytes.upload
		);
	}
};
