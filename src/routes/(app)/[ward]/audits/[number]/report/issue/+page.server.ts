import { redirect } from '@sveltejs/kit';
import { auditDecisionOn } from '#lib/server/audit-decision.ts';
import { auditReportPrint, reportSha256 } from '#lib/server/audit-print/report.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { issueReport, issueReportSchema } from '#lib/server/usecases/issue-report.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	auditDecisionOn(
		locals.ctx,
		{ wardId: currentWard(locals).id, number: params.number },
		'issue_report',
		async (db, loaded) => {
			const print = await auditReportPrint(db, locals.ctx, loaded, null);
			const strengths = print.findings.filter((f) => f.grade === 'strength').length;
			return {
				sha256: reportSha256(print),
				strengths,
				findings: print.findings.length - strengths
			};
		}
	);

export const actions: Actions = {
	default: ({ request, locals, params: { ward, number } }) =>
		actOnForm(request, issueReportSchema, {}, async (value) => {
			await issueReport(locals.ctx, { wardId: currentWard(locals).id, number, ...value });
			redirect(303, `/${ward}/audits/${number}`);
		})
};
