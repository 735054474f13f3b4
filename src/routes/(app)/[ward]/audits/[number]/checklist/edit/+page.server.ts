import { redirect } from '@sveltejs/kit';
import { auditAddress } from '#lib/address.ts';
import { buildingObjections, isBuildable, isRemovable } from '#lib/domain/audit/checklist.ts';
import { parseAuditSlug } from '#lib/domain/audit/numbering.ts';
import { questionsFor } from '#lib/domain/audit/question.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { currentLocale } from '#lib/i18n/locale.ts';
import { saidObjections, saidRefusal } from '#lib/i18n/refusals.ts';
import { checklistOf } from '#lib/server/database/audit-lines.ts';
import { byCode } from '#lib/server/database/documents.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { clauseChoices } from '#lib/server/queries/clause-choices.ts';
import { currentBank } from '#lib/server/question-bank.ts';
import { buildChecklist, buildChecklistSchema } from '#lib/server/usecases/build-checklist.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import type { Actions, PageServerLoad } from './$types';

/** The questions of an audit before they are asked: chosen, written, ordered, handed out. */
export const load: PageServerLoad = ({ locals, params, url }) => {
	const { ctx } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'audit.work', wardId);
	return reading(ctx, async (db) => {
		const { audit, scope, members, subject } = await loadAudit(db, ctx, actor, {
			wardId,
			number: params.number
		});
		const asked = url.searchParams.get('scope');
		const chosen =
			asked === 'whole' ? null : (scope.find((s) => s.id === asked) ?? scope[0] ?? null);
		const all = url.searchParams.get('questions') === 'all';
		const chapter = url.searchParams.get('chapter') ?? '';
		const lines = await checklistOf(db, { wardId, auditId: audit.id });
		const bank = await currentBank(db, wardId);
		const document = chosen?.code ? await byCode(db, wardId, chosen.code) : undefined;
		const fitting = all
			? bank.questions
			: questionsFor(bank.questions, {
					clauses: chosen?.clauses ?? [],
					kind: document?.kind ?? null,
					field: document?.field ?? null
				});
		const there = new Set(
			lines.filter((l) => l.scopeId === (chosen?.id ?? null)).map((l) => l.question)
		);
		return {
			audit: { year: audit.year, number: audit.number, title: audit.title },
			refusal: isBuildable(audit.state)
				? null
				: saidRefusal({
						code: 'wrong-state',
						facts: { state: audit.state, step: 'build_checklist' }
					}),
			objections: saidObjections(buildingObjections(subject, actor)),
			scope: scope.map(({ id, process }) => ({ value: id, label: process })),
			scopeId: chosen?.id ?? '',
			bankRevision: bank.revision,
			questions: fitting.filter(
				(q) => !there.has(q.text) && (chapter === '' || q.clause.split('.')[0] === chapter)
			),
			clauses: clauseChoices(currentLocale()),
			team: members.map(({ personId, name }) => ({ value: personId, label: name })),
			lines: lines.map((line) => ({
				id: line.id,
				clause: line.clause,
				question: line.question,
				process: line.process,
				auditorId: line.auditorId ?? '',
				answer: line.answer,
				isRemovable: isRemovable(line)
			})),
			added: url.searchParams.get('added'),
			removed: url.searchParams.get('removed')
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params, url }) => {
		const wardId = currentWard(locals).id;
		const given = { wardId, number: params.number };
		return actOnForm(request, buildChecklistSchema, given, async (value) => {
			const { added, removed } = await buildChecklist(locals.ctx, value);
			const query = new URLSearchParams(url.searchParams);
			query.set('added', String(added));
			query.set('removed', String(removed));
			const audit = parseAuditSlug(params.number) ?? refuse('not-found');
			redirect(303, `${auditAddress(params.ward, audit, 'checklist/edit')}?${query}`);
		});
	}
};
