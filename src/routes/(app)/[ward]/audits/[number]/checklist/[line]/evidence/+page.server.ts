import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { auditAddress } from '#lib/address.ts';
import { answeringObjections } from '#lib/domain/audit/checklist.ts';
import { parseAuditSlug } from '#lib/domain/audit/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { checklistOf } from '#lib/server/database/audit-lines.ts';
import { evidenceOf } from '#lib/server/database/evidence-files.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { formMegabytes, sentFile } from '#lib/server/http/form-body.ts';
import { optionalLine } from '#lib/server/input-fields.ts';
import { shownFiles } from '#lib/server/shown-files.ts';
import { attachEvidence } from '#lib/server/usecases/attach-evidence.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import type { Actions, PageServerLoad } from './$types';

/** Photographs and files of one line of the checklist. */
export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx, asOf } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'audit.read', wardId);
	return reading(ctx, async (db) => {
		const { audit, members, subject } = await loadAudit(db, ctx, actor, {
			wardId,
			number: params.number
		});
		const lines = await checklistOf(db, { wardId, auditId: audit.id });
		const index = lines.findIndex((l) => l.id === params.line);
		const line = lines[index] ?? refuse('not-found');
		const files = await evidenceOf(db, wardId, [line.id]);
		return {
			audit: { year: audit.year, number: audit.number, title: audit.title },
			line: { id: line.id, number: index + 1, question: line.question },
			files: await shownFiles(db, params.ward, files, members),
			mayAdd: asOf === null && answeringObjections(subject, actor).length === 0
		};
	});
};

const schema = v.object({ file: v.file('required'), caption: optionalLine(300) });

export const actions: Actions = {
	default: ({ request, locals, params }) => {
		const wardId = currentWard(locals).id;
		demand(locals.ctx.actor, 'audit.work', wardId);
		return actOnForm(
			request,
			schema,
			{},
			async ({ file, caption }) => {
				await attachEvidence(locals.ctx, {
					wardId,
					subject: 'audit_line',
					subjectId: params.line,
					file: await sentFile(file),
					caption
				});
				const audit = parseAuditSlug(params.number) ?? refuse('not-found');
				redirect(303, auditAddress(params.ward, audit, `checklist/${params.line}/evidence`));
			},
			formMegabytes.upload
		);
	}
};
