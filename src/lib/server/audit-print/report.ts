import { countLines } from '#lib/domain/audit/checklist.ts';
import { auditNumber, findingNumber } from '#lib/domain/audit/numbering.ts';
import { summaryOf } from '#lib/domain/audit/summary.ts';
import { isPictureMedia } from '#lib/domain/evidence/media.ts';
import { firstNumber } from '#lib/domain/document/numbering.ts';
import type { AuditReportPrint, ReportFinding } from '#lib/pdf/audit/report-types.ts';
import { canonicalJson } from '../content-hash.ts';
import type { Context } from '../context.ts';
import type { ActSignatureRow } from '../database/act-signatures.ts';
import { checklistOf } from '../database/audit-lines.ts';
import { findingsOf } from '../database/findings.ts';
import type { Reader } from '../database/transaction.ts';
import { evidenceOf } from '../database/evidence-files.ts';
import { sha256Hex } from '../files/store.ts';
import { type FindingView, findingViews } from '../finding-view.ts';
import type { LoadedAudit } from '../usecases/load-audit.ts';
import { filePrint } from '../print/file-print.ts';
import { wardPrint } from '../ward-print.ts';

/**
 * Everything that the printed report shows (BM.ISO.03.06), out of the rows.
 * @param signature of the lead; null for a draft.
 */
export async function auditReportPrint(
	db: Reader,
	ctx: Pick<Context, 'today' | 'publicUrl'>,
	{ audit, members, scope }: Pick<LoadedAudit, 'audit' | 'members' | 'scope'>,
	signature: ActSignatureRow | null
): Promise<AuditReportPrint> {
	const { wardId, id: auditId } = audit;
	const rows = await findingsOf(db, { wardId, auditId });
	const views = await findingViews(db, { audit, members }, rows);
	const standing = views.filter((f) => f.state !== 'withdrawn');
	return {
		ward: await wardPrint(db, wardId, ctx.today),
		form: { code: 'BM.ISO.03.06', number: firstNumber },
		reference: '',
		verifyUrl: `${ctx.publicUrl}/verify/${auditId}`,
		number: auditNumber(audit),
		title: audit.title,
		decisionNumber: audit.decisionNumber ?? '',
		dateFrom: audit.dateFrom,
		dateUntil: audit.dateUntil,
		scope: audit.scope,
		criteria: audit.criteria,
		method: audit.method,
		team: members.map(({ name, title, role }) => ({ name, title, role })),
		lines: countLines(await checklistOf(db, { wardId, auditId })),
		text: audit.report,
		findings: standing.map(reportFinding),
		photos: await photosOf(db, wardId, standing),
		summary: summaryOf(
			standing,
			scope.map((s) => s.department).filter((name) => name !== null)
		),
		signature: signature && {
			name: signature.signerName,
			title: signature.signerTitle,
			at: signature.at.toISOString(),
			contentSha256: signature.contentSha256
		}
	};
}

/** Pictures of the findings that stand, in their order. */
async function photosOf(
	db: Reader,
	wardId: number,
	findings: readonly FindingView[]
): Promise<AuditReportPrint['photos']> {
	const ids = findings.map(({ id }) => id);
	const files = await evidenceOf(db, wardId, ids);
	return findings.flatMap((f) =>
		files
			.filter(({ subjectId, mediaType }) => subjectId === f.id && isPictureMedia(mediaType))
			.map((file) => ({ number: findingNumber(f), file: filePrint(file) }))
	);
}

/** The words of a finding as they are printed. */
export const reportFinding = (f: FindingView): ReportFinding => ({
	number: findingNumber(f),
	grade: f.grade,
	department: f.department,
	clause: f.clause,
	place: [f.document?.code, f.step].filter(Boolean).join(', '),
	requirement: f.requirement,
	fact: f.fact,
	evidence: f.evidence
});

/**
 * What the lead signs (SHA-256, hex): the text, the answers counted and every finding that stands.
 * Names of the office and the address of the server are not part of it.
 */
export function reportSha256(print: AuditReportPrint): string {
	const { number, title, text, lines, findings, team, dateFrom, dateUntil } = print;
	return sha256Hex(
		canonicalJson({ number, title, text, lines, findings, team, dateFrom, dateUntil })
	);
}
