import { auditNumber, findingNumber } from '#lib/domain/audit/numbering.ts';
import { firstNumber } from '#lib/domain/document/numbering.ts';
import type { AuditChecklistPrint } from '#lib/pdf/audit/checklist.ts';
import type { Context } from '../context.ts';
import { checklistOf } from '../database/audit-lines.ts';
import type { Reader } from '../database/transaction.ts';
import type { LoadedAudit } from '../usecases/load-audit.ts';
import { filePrint } from '../print/file-print.ts';
import { wardPrint } from '../ward-print.ts';

/** BM.ISO.03.04 of an audit as it stands; `blank` with its questions alone, to be filled by a pen. */
export async function auditChecklistPrint(
	db: Reader,
	ctx: Pick<Context, 'today'>,
	{ audit, members }: Pick<LoadedAudit, 'audit' | 'members'>,
	{ blank = false }: { blank?: boolean } = {}
): Promise<AuditChecklistPrint> {
	const lines = await checklistOf(db, { wardId: audit.wardId, auditId: audit.id });
	const groups = new Map<string, AuditChecklistPrint['groups'][number]['lines']>();
	for (const line of lines)
		groups.set(line.process, [
			...(groups.get(line.process) ?? []),
			{
				number: lines.indexOf(line) + 1,
				clause: line.clause,
				question: line.question,
				answer: line.answer,
				reason: line.reason,
				evidence: line.evidence,
				dossierCodes: line.dossierCodes,
				auditor: line.answeredByName ?? line.auditorName ?? '',
				findings: line.findings.map((number) => findingNumber({ number })),
				files: line.files.map(filePrint)
			}
		]);
	return {
		ward: await wardPrint(db, audit.wardId, ctx.today),
		form: { code: 'BM.ISO.03.04', number: firstNumber },
		reference: '',
		verifyUrl: '',
		blank,
		audit: `${auditNumber(audit)} – ${audit.title}`,
		from: audit.dateFrom,
		until: audit.dateUntil,
		team: members.map(({ name, title }) => ({ name, title })),
		groups: [...groups].map(([process, own]) => ({ process, lines: own }))
	};
}
