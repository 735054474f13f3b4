import type { Actor } from '../actor.ts';
import { type FieldError, type Objection, objection } from '../refusal.ts';
import { may } from '../permissions.ts';
import { visits } from './gates.ts';
import { type Answer, type AuditState, answers, needsReason } from './states.ts';
import type { AuditSubject } from './subject.ts';

/** What rules of the checklist ask of its audit. */
export type ChecklistSubject = Pick<AuditSubject, 'wardId' | 'state' | 'today' | 'accessUntil'> & {
	members: readonly { personId: string }[];
};

const inTeam = ({ members }: ChecklistSubject, { personId }: Actor): boolean =>
	members.some((m) => m.personId === personId);

/** BM.ISO.03.04: what was written beside one question. */
export type LineAnswer = {
	/** Null while nobody asked; that is never “nonconforming”. */
	answer: Answer | null;
	/** Why it does not apply, or was not sampled. */
	reason: string;
	evidence: string;
	/** Codes of the applicants' dossiers that were looked at. */
	dossierCodes: string[];
};

/** The same as a form holds it: codes one after the other, as they are typed. */
export type LineWords = Omit<LineAnswer, 'dossierCodes'> & { dossierCodes: string };
/** A line as the server has it. */
export type StoredLine = LineWords & {
	version: number;
	answeredByName: string | null;
	answeredAt: Date | null;
};

const accessObjection = (audit: ChecklistSubject, actor: Actor): Objection[] =>
	visits(audit, actor) && audit.today > audit.accessUntil
		? [objection('access-over', { until: audit.accessUntil })]
		: [];

/** ISO 19011:2018 6.4.7: who was named to the team answers, while the audit runs. */
export const answeringObjections = (audit: ChecklistSubject, actor: Actor): Objection[] => [
	...(audit.state === 'in_progress' ? [] : [objection('audit-not-running')]),
	...(inTeam(audit, actor) ? [] : [objection('not-in-the-team')]),
	...accessObjection(audit, actor)
];

/** Until the report is issued, questions still come and go: on the spot one asks what one sees. */
const buildable: readonly AuditState[] = ['planned', 'team_confirmed', 'notified', 'in_progress'];
export const isBuildable = (state: AuditState): boolean => buildable.includes(state);

/** The team prepares its own questions; who plans the audit may help. */
export const buildingObjections = (audit: ChecklistSubject, actor: Actor): Objection[] => [
	...(inTeam(audit, actor) || may(actor, 'audit.plan', audit.wardId)
		? []
		: [objection('not-in-the-team')]),
	...accessObjection(audit, actor)
];

export const answerErrors = ({ answer, reason }: LineAnswer): FieldError[] =>
	answer !== null && needsReason(answer) && reason.trim() === ''
		? [{ field: 'reason', code: 'required' }]
		: [];

export const isSameAnswer = (a: LineAnswer, b: LineAnswer): boolean =>
	a.answer === b.answer &&
	a.reason === b.reason &&
	a.evidence === b.evidence &&
	a.dossierCodes.join('\n') === b.dossierCodes.join('\n');

/** Codes as they are typed one after the other: a comma, a semicolon or a new line between them. */
export const splitCodes = (typed: string): string[] => [
	...new Set(
		typed
			.split(/[,;\n]+/)
			.map((code) => code.trim().replace(/\s+/g, ' '))
			.filter((code) => code !== '')
	)
];

/** Nothing was written, photographed or found there yet: such a line may still be taken out. */
export const isRemovable = (
	line: Pick<LineAnswer, 'answer' | 'evidence' | 'dossierCodes'> & {
		files: readonly unknown[];
		findings: readonly number[];
	}
): boolean =>
	line.answer === null &&
	line.evidence === '' &&
	line.dossierCodes.length === 0 &&
	line.files.length === 0 &&
	line.findings.length === 0;

export type LineCounts = { total: number; unanswered: number } & Record<Answer, number>;

/** How far the checklist is, and what was answered. */
export function countLines(lines: readonly { answer: Answer | null }[]): LineCounts {
	const none = Object.fromEntries(answers.map((a) => [a, 0])) as Record<Answer, number>;
	const counts: LineCounts = { ...none, unanswered: 0, total: lines.length };
	for (const { answer } of lines) counts[answer ?? 'unanswered'] += 1;
	return counts;
}

type Placed = { id: string; scopeId: string | null; auditorId: string | null };

/**
 * The lines in the order that was asked for: by the given places, those without one behind them, new
 * ones after the last of the same process.
 */
export function orderLines(
	lines: readonly Placed[],
	places: readonly { id: string; position: number; auditorId: string | null }[],
	added: readonly Placed[]
): (Placed & { isNew: boolean })[] {
	const given = new Map(places.map((p) => [p.id, p]));
	const ordered = lines
		.map((line, index) => ({ line, index, to: given.get(line.id) }))
		.sort(
			(a, b) => (a.to?.position ?? Infinity) - (b.to?.position ?? Infinity) || a.index - b.index
		)
		.map(({ line: { id, scopeId, auditorId }, to }) => ({
			id,
			scopeId,
			auditorId: to ? to.auditorId : auditorId,
			isNew: false
		}));
	for (const { id, scopeId, auditorId } of added) {
		const last = ordered.findLastIndex((line) => line.scopeId === scopeId);
		ordered.splice(last < 0 ? ordered.length : last + 1, 0, {
			id,
			scopeId,
			auditorId,
			isNew: true
		});
	}
	return ordered;
}
