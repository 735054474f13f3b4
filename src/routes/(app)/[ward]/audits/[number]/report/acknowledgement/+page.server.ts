import { redirect } from '@sveltejs/kit';
import { auditNumber } from '#lib/domain/audit/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { saidObjections, saidRefusal } from '#lib/i18n/refusals.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import {
	acknowledgeReport,
	acknowledgeReportSchema,
	acknowledgingObjections
} from '#lib/server/usecases/acknowledge-report.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params: { number } }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'audit.acknowledge_report', wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadAudit(db, ctx, actor, { wardId, number });
		const { audit } = loaded;
		const step = 'acknowledge_report';
		const refusal =
			audit.state !== 'report_issued'
				? saidRefusal({ code: 'wrong-state', facts: { state: audit.state, step } })
				: audit.reportAcknowledgedAt
					? saidRefusal({ code: 'already-done', facts: {} })
					: null;
		return {
			decision: {
				number: auditNumber(audit),
				title: audit.title,
				version: audit.version,
				objections: saidObjections(acknowledgingObjections(loaded, actor)),
				refusal
			},
			sha256: audit.reportSha256 ?? ''
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params: { ward, number } }) =>
		actOnForm(request, acknowledgeReportSchema, {}, async (value) => {
			await acknowledgeReport(locals.ctx, { wardId: currentWard(locals).id, number, ...value });
			redirect(303, `/${ward}/audits/${number}`);
		})
};
