import type { Actor } from '#lib/domain/actor.ts';
import { leads, withinAccess } from '#lib/domain/audit/gates.ts';
import { offeredAuditMoves } from '#lib/domain/audit/page-moves.ts';
import { auditSlug } from '#lib/domain/audit/numbering.ts';
import type { AuditSubject } from '#lib/domain/audit/subject.ts';
import { localDate } from '#lib/domain/calendar/dates.ts';
import { overdueDays } from '#lib/domain/document/review-due.ts';
import { type AuditItem, type AuditWork, auditWork } from '#lib/domain/inbox.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { type OpenAudit, openAudits } from '../database/open-audits.ts';
import type { Reader } from '../database/transaction.ts';
import { loadAudit } from '../usecases/load-audit.ts';

/**
 * What the audits under way ask of a person: in the wards where something is held, and in those whose
 * audit they were sent into. Few are open at a time; each is judged by the rules of its own page.
 */
export async function auditInbox(db: Reader, ctx: Context, actor: Actor): Promise<AuditItem[]> {
	const wards = [...actor.memberships, ...actor.visits].map(({ wardId }) => wardId);
	const items: AuditItem[] = [];
	for (const open of await openAudits(db, [...new Set(wards)])) {
		if (!may(actor, 'audit.read', open.wardId)) continue;
		const key = { wardId: open.wardId, number: auditSlug(open) };
		const { subject } = await loadAudit(db, ctx, actor, key);
		for (const { kind, count, dueOn } of workOf(subject, open, actor))
			items.push({
				about: 'audit',
				kind,
				wardId: open.wardId,
				wardSlug: open.wardSlug,
				audit: { year: open.year, number: open.number },
				title: open.title,
				since: localDate(open.since),
				dueOn,
				overdueDays: overdueDays(dueOn, ctx.today),
				count,
				waitingFor: []
			});
	}
	return items;
}

type Work = { kind: AuditWork; count: number; dueOn: string | null };

function workOf(a: AuditSubject, open: OpenAudit, actor: Actor): Work[] {
	const { primary } = offeredAuditMoves(a, actor);
	const page = auditWork.find((kind) => kind === primary);
	const work: Work[] = page
		? [{ kind: page, count: a.lines.unanswered, dueOn: dueOf(page, open) }]
		: [];
	const found = (kind: AuditWork, count: number, is: boolean) => {
		if (is && count > 0) work.push({ kind, count, dueOn: open.correctionDueOn });
	};
	const isLead = leads(a, actor) && withinAccess(a, actor) === null;
	found('answer-findings', open.toAnswer, may(actor, 'finding.answer', open.wardId));
	found('decide-disputes', open.toDecide, isLead);
	found('close-findings', open.toClose, isLead);
	return work;
}

/** By when it must be done: what comes before the audit by its first day, what it consists of by its last. */
const dueOf = (page: AuditWork, { state, dateFrom, dateUntil }: OpenAudit): string | null =>
	state === 'report_issued' || page === 'report/acknowledgement'
		? null
		: state === 'in_progress'
			? dateUntil
			: dateFrom;
