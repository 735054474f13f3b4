import type { AuditReportPrint } from '#lib/pdf/audit/report-types.ts';
import type { PrintForm } from '#lib/pdf/forms.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../database/transaction.ts';
import type { LoadedAudit } from '../usecases/load-audit.ts';
import { auditDecisionPrint, auditMinutesPrint, auditPlanPrint } from './acts.ts';
import { auditChecklistPrint } from './checklist.ts';
import { auditReportPrint } from './report.ts';

/**
 * A paper of an audit by its name in the address.
 * @returns the file of a report that was issued, else what is to be printed; null where there is no
 * such paper (yet).
 */
export async function auditForm(
	db: Reader,
	ctx: Pick<Context, 'today' | 'publicUrl'>,
	loaded: LoadedAudit,
	name: string,
	{ blank = false }: { blank?: boolean } = {}
): Promise<PrintForm | { sha256: string } | null> {
	switch (name) {
		case 'decision':
			return loaded.members.length
				? { kind: 'audit-decision', data: await auditDecisionPrint(db, loaded) }
				: null;
		case 'plan':
			return { kind: 'audit-plan', data: await auditPlanPrint(db, loaded) };
		case 'checklist':
			return {
				kind: 'audit-checklist',
				data: await auditChecklistPrint(db, ctx, loaded, { blank })
			};
		case 'minutes-opening':
		case 'minutes-closing': {
			const kind = name === 'minutes-opening' ? 'opening' : 'closing';
			const data = await auditMinutesPrint(db, loaded, kind);
			return data && { kind: 'audit-minutes', data };
		}
		case 'report':
			return loaded.audit.pdfSha256 === null ? null : { sha256: loaded.audit.pdfSha256 };
		case 'report-draft':
			// Once it was issued, what was signed is the report.
			return loaded.audit.state === 'in_progress'
				? { kind: 'audit-report', data: await draftOf(db, ctx, loaded) }
				: null;
		default:
			return null;
	}
}

/** Nobody signed it and nothing of it is stored: no code on its pages can vouch for it. */
const draftOf = async (
	db: Reader,
	ctx: Pick<Context, 'today' | 'publicUrl'>,
	loaded: LoadedAudit
): Promise<AuditReportPrint> => ({
	...(await auditReportPrint(db, ctx, loaded, null)),
	verifyUrl: ''
});
