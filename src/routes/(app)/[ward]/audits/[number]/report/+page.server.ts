import { redirect } from '@sveltejs/kit';
import { recordingObjections } from '#lib/domain/audit/finding-gates.ts';
import { auditSteps } from '#lib/domain/audit/lifecycle.ts';
import { auditNumber } from '#lib/domain/audit/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { movesFor } from '#lib/domain/workflow.ts';
import { saidObjections } from '#lib/i18n/refusals.ts';
import { auditReportPrint } from '#lib/server/audit-print/report.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import { auditAround } from '#lib/server/usecases/load-finding.ts';
import { saveReport, saveReportSchema } from '#lib/server/usecases/save-report.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx, asOf } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'audit.read', wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadAudit(db, ctx, actor, { wardId, number: params.number });
		const { audit, members, subject } = loaded;
		const { summary, findings } = await auditReportPrint(db, ctx, loaded, null);
		const issue = movesFor(auditSteps, subject, actor).find((m) => m.step === 'issue_report');
		return {
			audit: { number: auditNumber(audit), title: audit.title, state: audit.state },
			/** The report as it was signed. */
			hasFile: audit.pdfSha256 !== null,
			version: audit.version,
			report: audit.report,
			strengths: findings.filter((f) => f.grade === 'strength'),
			summary,
			issue: issue ? { objections: saidObjections(issue.objections) } : null,
			mayWrite:
				asOf === null &&
				recordingObjections(auditAround(audit, members), ctx.today, actor).length === 0
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params: { ward, number } }) =>
		actOnForm(request, saveReportSchema, {}, async (value) => {
			await saveReport(locals.ctx, { wardId: currentWard(locals).id, number, ...value });
			redirect(303, `/${ward}/audits/${number}/report?done=saved`);
		})
};
