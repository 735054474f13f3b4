import { firstNumber } from '#lib/domain/document/numbering.ts';
import { changeWords } from '#lib/i18n/programme-labels.ts';
import { localDate } from '#lib/i18n/text/format.ts';
import type { AuditProgrammePrint } from '#lib/pdf/audit/programme.ts';
import type { Context } from '../context.ts';
import type { ActSignatureRow } from '../database/act-signatures.ts';
import { programmeChangesOf } from '../database/programme-changes.ts';
import { programmeYears } from '../database/programmes.ts';
import type { Reader } from '../database/transaction.ts';
import { loadProgramme } from '../usecases/load-programme.ts';
import { wardPrint } from '../ward-print.ts';

/** BM.ISO.03.01 of a year, as it stands; null where the ward has none. */
export async function programmePrint(
	db: Reader,
	ctx: Context,
	wardId: number,
	year: number
): Promise<AuditProgrammePrint | null> {
	if (!(await programmeYears(db, wardId)).some((p) => p.year === year)) return null;
	const { programme, lines, signatures } = await loadProgramme(db, ctx, { wardId, year });
	const changes = await programmeChangesOf(db, programme);
	const { approvedAt, decisionNumber, objective, criteria, method } = programme;
	const signed = (meaning: ActSignatureRow['meaning']) =>
		signaturePrint(signatures.findLast((s) => s.meaning === meaning));
	return {
		ward: await wardPrint(db, wardId, ctx.today),
		form: { code: 'BM.ISO.03.01', number: firstNumber },
		reference: '',
		verifyUrl: '',
		year,
		decision: approvedAt && { number: decisionNumber ?? '', date: localDate(approvedAt) },
		objective,
		criteria,
		method,
		rows: lines.map((line) => ({
			process: line.process,
			department: line.department ?? '',
			clauses: line.clauses.join('; '),
			code: line.code ?? '',
			months: line.months,
			auditors: line.auditors,
			note: line.note,
			droppedReason: line.droppedReason ?? ''
		})),
		changes: changes.map((change) => ({
			on: localDate(change.at),
			what: changeWords(change, 'vi'),
			reason: change.reason,
			by: change.actorName
		})),
		author: signed('draft'),
		approver: signed('approve')
	};
}

const signaturePrint = (s: ActSignatureRow | undefined): AuditProgrammePrint['author'] =>
	s
		? {
				name: s.signerName,
				title: s.signerTitle,
				at: s.at.toISOString(),
				contentSha256: s.contentSha256
			}
		: null;
