import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { findingPage } from '#lib/server/finding-pages.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { formMegabytes, sentFile } from '#lib/server/http/form-body.ts';
import { optionalLine } from '#lib/server/input-fields.ts';
import { attachEvidence } from '#lib/server/usecases/attach-evidence.ts';
import type { Actions, PageServerLoad } from './$types';

/** Photographs and files of one finding. */
export const load: PageServerLoad = async ({ locals, params: { ward, number, finding } }) => {
	const key = { wardId: currentWard(locals).id, number, finding };
	const page = await findingPage(locals.ctx, key, ward);
	return {
		audit: page.audit,
		number: page.number,
		fact: page.view.fact,
		files: page.files,
		mayAdd: locals.asOf === null && page.mayAttach
	};
};

const schema = v.object({ file: v.file('required'), caption: optionalLine(300) });

export const actions: Actions = {
	default: ({ request, locals, params: { ward, number, finding } }) => {
		const { ctx } = locals;
		const wardId = currentWard(locals).id;
		demand(ctx.actor, 'audit.work', wardId);
		return actOnForm(
			request,
			schema,
			{},
			async ({ file, caption }) => {
				const { view } = await findingPage(ctx, { wardId, number, finding }, ward);
				await attachEvidence(ctx, {
					wardId,
					subject: 'finding',
					subjectId: view.id,
					file: await sentFile(file),
					caption
				});
				redirect(303, `/${ward}/audits/${number}/findings/${finding}/evidence`);
			},
			formMegabytes.upload
		);
	}
};
