import { auditNumber } from '#lib/domain/audit/numbering.ts';
import { firstNumber } from '#lib/domain/document/numbering.ts';
import { carNumber } from '#lib/domain/nonconformity/numbering.ts';
import { localDate } from '#lib/i18n/text/format.ts';
import type { AuditFindingPrint } from '#lib/pdf/audit/finding.ts';
import type { Context } from '../context.ts';
import { evidenceOf } from '../database/evidence-files.ts';
import type { Reader } from '../database/transaction.ts';
import { type FindingView, findingViews } from '../finding-view.ts';
import type { LoadedFinding } from '../usecases/load-finding.ts';
import { filePrint } from '../print/file-print.ts';
import { wardPrint } from '../ward-print.ts';
import { reportFinding } from './report.ts';

/** BM.ISO.03.05 of a finding as it stands, in whatever state. */
export async function auditFindingPrint(
	db: Reader,
	ctx: Pick<Context, 'today'>,
	{ audit, members, finding, cars }: Omit<LoadedFinding, 'subject' | 'around'>
): Promise<AuditFindingPrint> {
	const [view] = await findingViews(db, { audit, members }, [finding]);
	if (!view) throw new Error('one finding gives one view');
	const files = await evidenceOf(db, finding.wardId, [finding.id]);
	const member = (personId: string | undefined) => {
		const found = members.find((m) => m.personId === personId);
		return found ? { name: found.name, title: found.title } : null;
	};
	return {
		...reportFinding(view),
		ward: await wardPrint(db, finding.wardId, ctx.today),
		form: { code: 'BM.ISO.03.05', number: firstNumber },
		reference: '',
		verifyUrl: '',
		audit: `${auditNumber(audit)} – ${audit.title}`,
		recordedOn: localDate(finding.recordedAt),
		recordedBy: member(finding.recordedBy) ?? { name: view.people.recordedBy, title: '' },
		lead: member(members.find((m) => m.role === 'lead')?.personId),
		files: files.map(filePrint),
		answer: answerOf(view),
		decision: view.decisionReason ?? '',
		response: view.responseText ?? '',
		responseDueOn: view.responseDueOn,
		cars: cars.map(carNumber),
		closing:
			view.state === 'closed'
				? {
						evidence: view.closingEvidence ?? '',
						by: view.people.closedBy,
						on: view.closedAt && localDate(view.closedAt)
					}
				: null
	};
}

const answerOf = (f: FindingView): AuditFindingPrint['answer'] =>
	f.answeredBy === null
		? null
		: {
				agreed: f.disputeReason === null,
				by: f.people.answeredBy,
				on: f.answeredAt && localDate(f.answeredAt),
				reason: f.disputeReason ?? ''
			};
