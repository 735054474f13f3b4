import type { Actor } from '#lib/domain/actor.ts';
import {
	type AuditAround,
	type FindingStep,
	type FindingSubject,
	findingSteps
} from '#lib/domain/audit/finding-lifecycle.ts';
import { parseAuditSlug } from '#lib/domain/audit/numbering.ts';
import type { FindingState } from '#lib/domain/audit/states.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { move } from '#lib/domain/workflow.ts';
import type { Context } from '../context.ts';
import * as plan from '../database/audit-plan.ts';
import * as audits from '../database/audits.ts';
import * as findings from '../database/findings.ts';
import type { Reader } from '../database/transaction.ts';
import type { AuditKey } from './load-audit.ts';

/** A finding by what stands in its address: the number of its audit, '2026-01', and its own, '3'. */
export type FindingKey = AuditKey & { finding: string };

export type AuditOfFindings = {
	audit: audits.AuditRow;
	members: plan.MemberRow[];
	around: AuditAround;
};

export type LoadedFinding = AuditOfFindings & {
	finding: findings.FindingRow;
	/** CARs raised from it, the latest attempt last. */
	cars: Awaited<ReturnType<typeof findings.carsOfFindings>>;
	subject: FindingSubject;
};

/**
 * What the rules of findings look at in an audit.
 * @throws Refusal `not-found` when the actor can see no such audit.
 */
export async function loadAuditOfFindings(
	db: Reader,
	{ wardId, number }: AuditKey
): Promise<AuditOfFindings> {
	const slug = parseAuditSlug(number) ?? refuse('not-found');
	const audit = (await audits.byNumber(db, wardId, slug)) ?? refuse('not-found');
	const members = await plan.membersOf(db, audit);
	return { audit, members, around: auditAround(audit, members) };
}

export const auditAround = (
	audit: Pick<audits.AuditRow, 'wardId' | 'state' | 'accessUntil'>,
	members: readonly Pick<plan.MemberRow, 'personId' | 'role'>[]
): AuditAround => ({
	wardId: audit.wardId,
	state: audit.state,
	leadId: members.find((m) => m.role === 'lead')?.personId ?? null,
	auditorIds: members.filter((m) => m.role === 'auditor').map((m) => m.personId),
	accessUntil: audit.accessUntil
});

/**
 * Builds once what `move` and `movesFor` judge.
 * @param given what a step brings; null on a mere look.
 * @throws Refusal `not-found` when the actor can see no such finding.
 */
export async function loadFinding(
	db: Reader,
	ctx: Context,
	key: FindingKey,
	given: FindingSubject['given'] = null
): Promise<LoadedFinding> {
	const own = await loadAuditOfFindings(db, key);
	const { id: auditId } = own.audit;
	const number = /^[1-9]\d{0,4}$/.test(key.finding) ? Number(key.finding) : refuse('not-found');
	const { wardId } = key;
	const finding =
		(await findings.findingByNumber(db, { wardId, auditId, number })) ?? refuse('not-found');
	const cars = await findings.carsOfFindings(db, { wardId, findingIds: [finding.id] });
	return { ...own, finding, cars, subject: findingSubject(ctx, own.around, finding, cars, given) };
}

export const findingSubject = (
	ctx: Pick<Context, 'today'>,
	audit: AuditAround,
	finding: findings.FindingRow,
	cars: readonly { state: string }[],
	given: FindingSubject['given'] = null
): FindingSubject => ({
	wardId: finding.wardId,
	state: finding.state,
	today: ctx.today,
	audit,
	grade: finding.grade,
	recordedBy: finding.recordedBy,
	answeredBy: [finding.answeredBy, finding.respondedBy].filter((id) => id !== null),
	cars: { raised: cars.length, closed: cars.filter((c) => c.state === 'closed').length },
	given
});

/** A step is taken on what was seen: the version of the finding that the page was loaded with. */
export type FindingStepInput = FindingKey & { version: number };

/**
 * The finding, when its lifecycle lets this person take the step now; whoever changes it afterwards
 * says which version was seen, so nobody needs to hold it.
 * @returns with `to`, the state after the step.
 * @throws Refusal `stale` when the page showed another version, else what `move` throws.
 */
export async function openFindingStep(
	db: Reader,
	ctx: Context,
	actor: Actor,
	input: FindingStepInput,
	step: FindingStep,
	given: FindingSubject['given'] = null
): Promise<LoadedFinding & { to: FindingState }> {
	const loaded = await loadFinding(db, ctx, input, given);
	if (loaded.finding.version !== input.version) refuse('stale');
	return { ...loaded, to: move(findingSteps, step, loaded.subject, actor) };
}
