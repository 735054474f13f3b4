import { auditNumber } from '#lib/domain/audit/numbering.ts';
import type { MeetingKind } from '#lib/domain/audit/subject.ts';
import { localDate } from '#lib/domain/calendar/dates.ts';
import type { AuditActPrint } from '#lib/pdf/audit/act.ts';
import type { AuditMinutesPrint } from '#lib/pdf/audit/minutes.ts';
import type { AuditPlanPrint } from '#lib/pdf/audit/plan.ts';
import type { FormPrint } from '#lib/pdf/types.ts';
import { signaturesOfAct } from '../database/act-signatures.ts';
import type { Reader } from '../database/transaction.ts';
import type { LoadedAudit } from '../usecases/load-audit.ts';
import { wardPrint } from '../ward-print.ts';

const formOf = async (
	db: Reader,
	{ audit }: Pick<LoadedAudit, 'audit'>,
	code: string
): Promise<FormPrint> => ({
	ward: await wardPrint(db, audit.wardId, audit.dateFrom),
	form: { code, number: { issue: 1, revision: 0 } },
	reference: auditNumber(audit),
	verifyUrl: ''
});

/** BM.ISO.03.02: the decision of the head, signed once the team is confirmed. */
export async function auditDecisionPrint(
	db: Reader,
	loaded: LoadedAudit,
	code = 'BM.ISO.03.02'
): Promise<AuditActPrint> {
	const { audit, members } = loaded;
	const given = audit.decisionNumber === null ? [] : await signaturesOfAct(db, audit);
	const approval = given.findLast(({ meaning }) => meaning === 'approve');
	const { title, objective, scope, criteria, method, dateFrom, dateUntil } = audit;
	return {
		...(await formOf(db, loaded, code)),
		number: auditNumber(audit),
		...{ title, objective, scope, criteria, method, dateFrom, dateUntil },
		decisionNumber: audit.decisionNumber ?? '',
		decidedOn: audit.teamConfirmedAt && localDate(audit.teamConfirmedAt),
		team: members.map((m) => ({ name: m.name, title: m.title, role: m.role, task: m.task })),
		approval: approval
			? {
					name: approval.signerName,
					title: approval.signerTitle,
					at: approval.at.toISOString(),
					contentSha256: approval.contentSha256
				}
			: null
	};
}

/** BM.ISO.03.03: the plan with its timetable as it stands. */
export async function auditPlanPrint(db: Reader, loaded: LoadedAudit): Promise<AuditPlanPrint> {
	const { scope, members, slots } = loaded;
	return {
		...(await auditDecisionPrint(db, loaded, 'BM.ISO.03.03')),
		slots: slots.map((slot) => ({
			onDate: slot.onDate,
			starts: slot.starts,
			ends: slot.ends,
			kind: slot.kind,
			place: slot.place,
			content: slot.content,
			processes: scope
				.filter(({ id }) => slot.scopeIds.includes(id))
				.map(({ process, code, clauses }) => ({ process, code: code ?? '', clauses })),
			auditors: members
				.filter(({ personId }) => slot.auditorIds.includes(personId))
				.map(({ name }) => name),
			auditee: slot.auditee
		}))
	};
}

/** BM.ISO.03.07; null where there are no minutes of such a meeting. */
export async function auditMinutesPrint(
	db: Reader,
	loaded: LoadedAudit,
	kind: MeetingKind
): Promise<AuditMinutesPrint | null> {
	const meeting = loaded.meetings.find((one) => one.kind === kind);
	if (!meeting) return null;
	const { onDate, starts, ends, place, chair, secretary, content, opinions, attendees } = meeting;
	return {
		...(await formOf(db, loaded, 'BM.ISO.03.07')),
		number: auditNumber(loaded.audit),
		kind,
		...{ onDate, starts, ends, place, chair, secretary, content, opinions, attendees }
	};
}
