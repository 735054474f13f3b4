import type { Actor } from '#lib/domain/actor.ts';
import { type AuditStep, auditSteps } from '#lib/domain/audit/lifecycle.ts';
import { parseAuditSlug } from '#lib/domain/audit/numbering.ts';
import { missingReportParts } from '#lib/domain/audit/report.ts';
import type { AuditState } from '#lib/domain/audit/states.ts';
import { stepConflicts } from '#lib/domain/audit/step-actors.ts';
import type { AuditSubject, TeamMember } from '#lib/domain/audit/subject.ts';
import { may } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { move } from '#lib/domain/workflow.ts';
import type { Context } from '../context.ts';
import * as facts from '../database/audit-facts.ts';
import * as plan from '../database/audit-plan.ts';
import * as audits from '../database/audits.ts';
import type { Reader } from '../database/transaction.ts';

/** An audit by what stands in its address: `number` is '2026-01'. */
export type AuditKey = { wardId: number; number: string };

export type LoadedAudit = {
	audit: audits.AuditRow;
	scope: plan.ScopeRow[];
	members: plan.MemberRow[];
	slots: plan.SlotRow[];
	notices: plan.NoticeRow[];
	meetings: plan.MeetingRow[];
	subject: AuditSubject;
};

type Options = {
	/** What a step brings; null on a mere look. */
	given?: AuditSubject['given'];
	/** Keeps others from moving the audit until this transaction ends. */
	lock?: boolean;
};

/**
 * Builds once what `move` and `movesFor` judge.
 * @throws Refusal `not-found` when the actor can see no such audit.
 */
export async function loadAudit(
	db: Reader,
	ctx: Context,
	actor: Actor,
	key: AuditKey,
	{ given = null, lock = false }: Options = {}
): Promise<LoadedAudit> {
	const number = parseAuditSlug(key.number) ?? refuse('not-found');
	const locked = lock ? await audits.byNumber(db, key.wardId, number, true) : undefined;
	// What may only be read cannot be locked; that it may not be written is for the gates to say.
	const audit = locked ?? (await audits.byNumber(db, key.wardId, number)) ?? refuse('not-found');
	const scope = await plan.scopeOf(db, audit, audit.dateFrom);
	const members = await plan.membersOf(db, audit);
	const slots = await plan.slotsOf(db, audit);
	const notices = await plan.noticesOf(db, audit);
	const meetings = await plan.meetingsOf(db, audit);
	const subject: AuditSubject = {
		wardId: audit.wardId,
		state: audit.state,
		today: ctx.today,
		dateFrom: audit.dateFrom,
		dateUntil: audit.dateUntil,
		accessUntil: audit.accessUntil,
		scope,
		members: mayJudge(actor, audit)
			? await teamFacts(db, audit, members)
			: members.map((member) => ({ ...member, ...unjudged })),
		slots,
		notices: notices.map((n) => ({ ...n, acknowledged: n.acknowledgedAt !== null })),
		lines: await facts.lineFacts(db, audit),
		findings: await facts.findingFacts(db, audit),
		meetings: meetings.map((m) => m.kind),
		missingReportParts: missingReportParts(audit.report),
		reportAcknowledged: audit.reportAcknowledgedAt !== null,
		given
	};
	return { audit, scope, members, slots, notices, meetings, subject };
}

/**
 * A team is judged while it is made, by who makes or confirms it: what was confirmed stays confirmed,
 * whatever becomes of its people.
 */
const mayJudge = (actor: Actor, { state, wardId }: audits.AuditRow): boolean =>
	state === 'planned' &&
	(may(actor, 'audit.plan', wardId) || may(actor, 'audit.confirm_team', wardId));
const unjudged = { conflicts: [], certificate: null };

/** What speaks for and against each person as a member of this audit's team. */
export async function teamFacts(
	db: Reader,
	audit: Pick<audits.AuditRow, 'wardId' | 'id' | 'dateFrom' | 'dateUntil'>,
	people: readonly Pick<plan.MemberRow, 'personId' | 'name' | 'role'>[]
): Promise<TeamMember[]> {
	const ids = people.map(({ personId }) => personId);
	const certificates = await facts.certificatesOn(db, ids, audit.dateFrom);
	const documents = await facts.actorsInScope(db, audit, audit);
	const titles = await facts.titlesHeld(db, audit.wardId, ids, audit);
	const team: TeamMember[] = [];
	for (const { personId, name, role } of people) {
		const own = titles.filter((t) => t.personId === personId).map((t) => t.title);
		team.push({
			personId,
			name,
			role,
			certificate: certificates.get(personId) ?? null,
			conflicts: [
				...(await facts.conflictsOf(db, audit, personId)),
				...stepConflicts(own, documents)
			]
		});
	}
	return team;
}

/** A step is taken on what was seen: the version of the audit that the page was loaded with. */
export type AuditStepInput = AuditKey & { version: number };

/**
 * The audit, held against others, when the lifecycle lets this person take the step now.
 * @returns with `to`, the state after the step.
 * @throws Refusal `stale` when the page showed another version, else what `move` throws.
 */
export async function openAuditStep(
	db: Reader,
	ctx: Context,
	actor: Actor,
	input: AuditStepInput,
	step: AuditStep,
	options: Options = {}
): Promise<LoadedAudit & { to: AuditState }> {
	const loaded = await loadAudit(db, ctx, actor, input, { lock: true, ...options });
	if (loaded.audit.version !== input.version) refuse('stale');
	return { ...loaded, to: move(auditSteps, step, loaded.subject, actor) };
}
