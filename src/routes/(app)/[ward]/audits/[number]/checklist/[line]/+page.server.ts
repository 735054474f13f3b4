import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { auditAddress } from '#lib/address.ts';
import { type StoredLine, answeringObjections } from '#lib/domain/audit/checklist.ts';
import { parseAuditSlug } from '#lib/domain/audit/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { checklistLine, checklistOf } from '#lib/server/database/audit-lines.ts';
import { byNumber } from '#lib/server/database/audits.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { shownLine, storedLine } from '#lib/server/queries/checklist.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import { answerLine, answerLineSchema } from '#lib/server/usecases/answer-line.ts';
import { loadAudit } from '#lib/server/usecases/load-audit.ts';
import type { Actions, PageServerLoad } from './$types';

/** One question by itself: what a telephone shows, and what works where no script runs. */
export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx, asOf } = locals;
	const { actor } = ctx;
	const wardId = currentWard(locals).id;
	demand(actor, 'audit.read', wardId);
	return reading(ctx, async (db) => {
		const { audit, subject } = await loadAudit(db, ctx, actor, { wardId, number: params.number });
		const lines = await checklistOf(db, { wardId, auditId: audit.id });
		const index = lines.findIndex((l) => l.id === params.line);
		const line = lines[index] ?? refuse('not-found');
		return {
			audit: { year: audit.year, number: audit.number, title: audit.title },
			line: shownLine(line, index),
			total: lines.length,
			next: lines[index + 1]?.id ?? null,
			previous: lines[index - 1]?.id ?? null,
			mayAnswer: asOf === null && answeringObjections(subject, actor).length === 0
		};
	});
};

const schema = v.object({
	...answerLineSchema.entries,
	/** Asked by the page itself, which stays as it is. */
	quiet: v.optional(v.boolean(), false),
	/** Leads on to the next question; else back to the list. */
	then: v.optional(v.string(), '')
});

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const { ctx } = locals;
		const wardId = currentWard(locals).id;
		demand(ctx.actor, 'audit.work', wardId);
		const { number, line } = params;
		const stored = () => lineNow(ctx, wardId, number, line);
		const outcome = await actOnForm(
			request,
			schema,
			{ wardId, number, line },
			async ({ quiet, then, ...value }) => {
				await answerLine(ctx, value);
				if (quiet) return { saved: await stored() };
				const list = auditAddress(params.ward, parseAuditSlug(number) ?? refuse('not-found'));
				redirect(303, then ? `${list}/checklist/${then}` : `${list}/checklist#line-${line}`);
			}
		);
		if ('saved' in outcome) return outcome;
		const theirs = outcome.data.refusal?.code === 'stale' ? await stored() : null;
		return fail(outcome.status, { ...outcome.data, theirs });
	}
};

const lineNow = (ctx: App.Locals['ctx'], wardId: number, number: string, id: string) =>
	reading(ctx, async (db): Promise<StoredLine> => {
		const slug = parseAuditSlug(number);
		const audit = slug && (await byNumber(db, wardId, slug));
		if (!audit || !isUuid(id)) refuse('not-found');
		const line = await checklistLine(db, { wardId, auditId: audit.id, id });
		return storedLine(line ?? refuse('not-found'));
	});
