import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { recordingObjections } from '#lib/domain/audit/finding-gates.ts';
import { auditNumber } from '#lib/domain/audit/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { saidObjections } from '#lib/i18n/refusals.ts';
import { scopeOf } from '#lib/server/database/audit-plan.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { findingChoices, splitPlace, startOf } from '#lib/server/finding-pages.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { formMegabytes, sentFile } from '#lib/server/http/form-body.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import { loadAuditOfFindings } from '#lib/server/usecases/load-finding.ts';
import { recordFinding, recordFindingSchema } from '#lib/server/usecases/record-finding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'audit.work', wardId);
	const asked = url.searchParams.get('line');
	return reading(ctx, async (db) => {
		const { audit, around } = await loadAuditOfFindings(db, { wardId, number: params.number });
		const key = { wardId, auditId: audit.id };
		const scope = await scopeOf(db, audit, audit.dateFrom);
		const lineId = asked !== null && isUuid(asked) ? asked : null;
		return {
			audit: { number: auditNumber(audit), title: audit.title },
			objections: saidObjections(recordingObjections(around, ctx.today, actor)),
			choices: await findingChoices(db, { ...key, day: ctx.today, locale: currentLocale() }),
			start: await startOf(db, { ...key, lineId }, scope)
		};
	});
};

const schema = v.object({
	...v.omit(recordFindingSchema, ['documentId', 'step']).entries,
	place: v.optional(v.string(), ''),
	file: v.optional(v.file('required'))
});

export const actions: Actions = {
	default: ({ request, locals, params: { ward, number } }) =>
		actOnForm(
			request,
			schema,
			{},
			async ({ place, file, ...value }) => {
				const wardId = currentWard(locals).id;
				const found = await recordFinding(locals.ctx, {
					...{ wardId, number, ...value, ...splitPlace(place) },
					file: file && (await sentFile(file))
				});
				redirect(303, `/${ward}/audits/${number}/findings/${found.number}`);
			},
			formMegabytes.upload
		)
};
