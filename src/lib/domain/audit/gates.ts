import { type Actor, rolesIn } from '../actor.ts';
import { type Objection, objection } from '../refusal.ts';
import type { AuditGate } from './lifecycle.ts';
import { type AuditSubject, type Conflict, type TeamMember, meetingKinds } from './subject.ts';

export const leads = (a: Pick<AuditSubject, 'members'>, { personId }: Actor): boolean =>
	a.members.some((m) => m.role === 'lead' && m.personId === personId);

export const inTeam = (a: Pick<AuditSubject, 'members'>, { personId }: Actor): boolean =>
	a.members.some((m) => m.personId === personId);

/** Somebody of another ward, here for this audit alone. */
export const visits = (a: Pick<AuditSubject, 'wardId'>, actor: Actor): boolean =>
	rolesIn(actor, a.wardId).includes('visiting_auditor');

export const isLead: AuditGate = (a, actor) => (leads(a, actor) ? null : objection('not-the-lead'));

export const isMember: AuditGate = (a, actor) =>
	inTeam(a, actor) ? null : objection('not-in-the-team');

export const leadOrCoordinator: AuditGate = (a, actor) =>
	leads(a, actor) || rolesIn(actor, a.wardId).includes('coordinator')
		? null
		: objection('not-the-lead');

/** Đánh giá chéo: a sister ward's auditor works here on the audit's days, and reads afterwards. */
export const withinAccess: AuditGate = (a, actor) =>
	visits(a, actor) && a.today > a.accessUntil
		? objection('access-over', { until: a.accessUntil })
		: null;

export const oneLead: AuditGate = (a) =>
	a.members.filter((m) => m.role === 'lead').length === 1 ? null : objection('no-lead');

/**
 * ISO 9001:2015 7.2, 9.2.2 c: who audits holds a certificate on every day of the audit. An expert
 * advises and does not audit.
 */
export const teamCertified: AuditGate = (a) => a.members.flatMap((m) => certificateFault(m, a));

export function certificateFault(
	{ name, role, certificate }: Omit<TeamMember, 'conflicts' | 'personId'>,
	{ dateFrom, dateUntil }: Pick<AuditSubject, 'dateFrom' | 'dateUntil'>
): Objection[] {
	if (role === 'expert') return [];
	if (certificate === null || certificate.issuedOn > dateFrom)
		return [objection('auditor-not-certified', { name, date: dateFrom })];
	const { validUntil, number } = certificate;
	return validUntil !== null && validUntil < dateUntil
		? [objection('certificate-lapses', { name, number, validUntil, date: dateUntil })]
		: [];
}

/** ISO 9001:2015 9.2.2 c: nobody audits own work. */
export const notOwnWork: AuditGate = (a) =>
	a.members.flatMap(({ name, conflicts }) => conflicts.map((c) => conflictOf(name, c)));

export function conflictOf(name: string, conflict: Conflict): Objection {
	switch (conflict.cause) {
		case 'drafted':
			return objection('auditor-drafted', { name, code: conflict.code });
		case 'signed':
			return objection('auditor-signed', { name, code: conflict.code });
		case 'step':
			return objection('auditor-acts', { name, code: conflict.code, title: conflict.title });
		case 'member':
			return objection('auditor-belongs', { name, department: conflict.department });
	}
}

export const scopeNamed: AuditGate = (a) => (a.scope.length ? null : objection('scope-empty'));

export const decisionNumbered: AuditGate = (a) =>
	a.given !== null && (a.given.decisionNumber ?? '').trim() === ''
		? objection('decision-number-missing')
		: null;

export const reasonGiven: AuditGate = (a) =>
	a.given !== null && (a.given.note ?? '').trim() === '' ? objection('reason-missing') : null;

/** ISO 19011:2018 6.4.3, 6.4.10: an audit begins and ends with everybody at one table. */
export const meetingsPlanned: AuditGate = (a) =>
	meetingKinds
		.filter((kind) => !a.slots.some((slot) => slot.kind === kind))
		.map((meeting) => objection('meeting-not-planned', { meeting }));

export const scopePlanned: AuditGate = (a) => {
	const planned = new Set(a.slots.flatMap((slot) => slot.scopeIds));
	return a.scope
		.filter(({ id }) => !planned.has(id))
		.map(({ process }) => objection('scope-not-planned', { process }));
};

export const somebodyNotified: AuditGate = (a) =>
	a.given !== null && !a.given.notified ? objection('nobody-notified') : null;

export const firstDayReached: AuditGate = (a) =>
	a.today < a.dateFrom ? objection('audit-not-begun', { date: a.dateFrom }) : null;

export const noticesAcknowledged: AuditGate = (a) => {
	const names = a.notices.filter((n) => !n.acknowledged).map((n) => n.name);
	return names.length ? objection('notices-open', { names }) : null;
};

export const checklistBuilt: AuditGate = (a) =>
	a.lines.total === 0 ? objection('checklist-empty') : null;

export const linesAnswered: AuditGate = (a) =>
	a.lines.unanswered > 0 ? objection('lines-unanswered', { count: a.lines.unanswered }) : null;

export const nonconformitiesFound: AuditGate = (a) =>
	a.lines.withoutFinding > 0
		? objection('lines-without-finding', { count: a.lines.withoutFinding })
		: null;

export const findingsReviewed: AuditGate = (a) => {
	const numbers = a.findings.filter((f) => f.state === 'recorded').map((f) => f.number);
	return numbers.length ? objection('findings-unreviewed', { numbers }) : null;
};

export const meetingsHeld: AuditGate = (a) =>
	meetingKinds
		.filter((kind) => !a.meetings.includes(kind))
		.map((meeting) => objection('meeting-not-recorded', { meeting }));

export const reportWritten: AuditGate = (a) =>
	a.missingReportParts.map((part) => objection('report-part-missing', { part }));

export const reportAcknowledged: AuditGate = (a) =>
	a.reportAcknowledged ? null : objection('report-not-acknowledged');

/** ISO 9001:2015 9.2.2 e: what was found is corrected before the audit is done with. */
export const findingsClosed: AuditGate = (a) => {
	const numbers = a.findings
		.filter((f) => f.state !== 'closed' && f.state !== 'withdrawn')
		.map((f) => f.number);
	return numbers.length ? objection('findings-open', { numbers }) : null;
};
