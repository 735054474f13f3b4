import { type Actor, rolesIn } from '../actor.ts';
import { type Objection, objection } from '../refusal.ts';
import type { AuditAround, FindingGate } from './finding-lifecycle.ts';
import { isNonconformity as isOfNonconformity } from './states.ts';

const isAuditor = (audit: AuditAround, actor: Actor): boolean =>
	audit.leadId === actor.personId || audit.auditorIds.includes(actor.personId);

/** Đánh giá chéo: who holds nothing in the ward works there on the days of the audit only. */
const accessObjection = (audit: AuditAround, today: string, actor: Actor): Objection | null =>
	rolesIn(actor, audit.wardId).includes('visiting_auditor') && today > audit.accessUntil
		? objection('access-over', { until: audit.accessUntil })
		: null;

/** Who may write down what was found, or change the words of it: an auditor of the running audit. */
export const recordingObjections = (
	audit: AuditAround,
	today: string,
	actor: Actor
): Objection[] => {
	const access = accessObjection(audit, today, actor);
	return [
		...(audit.state === 'in_progress' ? [] : [objection('audit-not-running')]),
		...(isAuditor(audit, actor) ? [] : [objection('not-in-the-team')]),
		...(access ? [access] : [])
	];
};

/** A finding is its recorder's until the lead has reviewed it; the lead may mend it too. */
export const changingObjections = (
	finding: { audit: AuditAround; today: string; state: string; recordedBy: string },
	actor: Actor
): Objection[] => [
	...recordingObjections(finding.audit, finding.today, actor),
	...(finding.state === 'recorded' ? [] : [objection('finding-reviewed')]),
	...(finding.recordedBy === actor.personId || finding.audit.leadId === actor.personId
		? []
		: [objection('not-the-recorder')])
];

export const auditRunning: FindingGate = ({ audit }) =>
	audit.state === 'in_progress' ? null : objection('audit-not-running');

export const reportIssued: FindingGate = ({ audit }) =>
	audit.state === 'report_issued' ? null : objection('report-not-issued');

export const byLead: FindingGate = ({ audit }, actor) =>
	audit.leadId === actor.personId ? null : objection('not-the-lead');

export const accessOpen: FindingGate = ({ audit, today }, actor) =>
	accessObjection(audit, today, actor);

export const commented: FindingGate = ({ given }) =>
	given !== null && (given.note ?? '').trim() === '' ? objection('comment-missing') : null;

export const reasonGiven: FindingGate = ({ given }) =>
	given !== null && (given.note ?? '').trim() === '' ? objection('reason-missing') : null;

export const isStrength: FindingGate = ({ grade }) =>
	grade === 'strength' ? null : objection('finding-needs-answer');

export const needsAnswer: FindingGate = ({ grade }) =>
	grade === 'strength' ? objection('strength-needs-no-answer') : null;

export const isNonconformity: FindingGate = ({ grade }) =>
	isOfNonconformity(grade) ? null : objection('not-a-nonconformity');

export const isObservation: FindingGate = ({ grade }) =>
	isOfNonconformity(grade) ? objection('nonconformity-needs-car') : null;

/** ISO 9001:2015 9.2.2 c: the answer of the audited is not given by who audited. */
export const notOfTheTeam: FindingGate = ({ audit }, actor) =>
	isAuditor(audit, actor) ? objection('answers-own-finding') : null;

export const carRaised: FindingGate = ({ cars }) =>
	cars.raised > 0 ? null : objection('nonconformity-needs-car');

/** ISO 9001:2015 10.2.1 d: a nonconformity is over when its correction was proved, not when it was promised. */
export const correctionProved: FindingGate = ({ grade, cars }) =>
	isOfNonconformity(grade) && cars.closed === 0 ? objection('correction-not-proved') : null;

/** An auditor of the team, or an internal auditor of the ward, saw the evidence. */
export const seenByAuditor: FindingGate = ({ audit, wardId }, actor) =>
	isAuditor(audit, actor) || rolesIn(actor, wardId).includes('auditor')
		? null
		: objection('not-in-the-team');

export const notOwnAnswer: FindingGate = ({ answeredBy }, actor) =>
	answeredBy.includes(actor.personId) ? objection('answers-own-finding') : null;

export const evidenceGiven: FindingGate = ({ given }) =>
	given !== null && (given.evidence ?? '').trim() === '' ? objection('evidence-missing') : null;
