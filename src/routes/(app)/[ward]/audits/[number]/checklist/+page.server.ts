import {
	answeringObjections,
	buildingObjections,
	countLines,
	isBuildable
} from '#lib/domain/audit/checklist.ts';
import { demand } from '#lib/domain/permissions.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { checklistOf } from '#lib/server/database/audit-lines.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { checklistView, groupedLines } from '#lib/server/queries/checklist.ts';
import { clauseChoices } from '#lib/server/queries/clause-choices.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import type { PageServerLoad } from './$types';

/** BM.ISO.03.04 at the desk: every question of the audit, answered where it stands. */
export const load: PageServerLoad = ({ locals, params, url }) => {
	const { ctx, asOf } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'audit.read', wardId);
	const view = checklistView(url.searchParams);
	return reading(ctx, async (db) => {
		const { audit, subject } = await loadAudit(db, ctx, actor, { wardId, number: params.number });
		const lines = await checklistOf(db, { wardId, auditId: audit.id });
		const clauses = clauseChoices(currentLocale());
		const used = new Set(lines.map((l) => l.clause));
		return {
			audit: { year: audit.year, number: audit.number, title: audit.title, state: audit.state },
			view,
			counts: countLines(lines),
			groups: groupedLines(
				lines,
				view,
				actor.personId,
				clauses.map((c) => c.value)
			),
			clauses: clauses.filter((c) => used.has(c.value)),
			mayAnswer: asOf === null && answeringObjections(subject, actor).length === 0,
			mayBuild:
				asOf === null && isBuildable(audit.state) && buildingObjections(subject, actor).length === 0
		};
	});
};
