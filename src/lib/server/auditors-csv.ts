import type { Message } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { certificateWords } from '#lib/i18n/programme-labels.ts';
import { type Locale, formatDate } from '#lib/i18n/text/format.ts';
import type { AuditorView } from './auditors-view.ts';
import { csvFile } from './csv.ts';

type Cell = (row: AuditorView, locale: Locale) => string | null;
/** The columns of BM.ISO.03.08, then how each certificate stands. */
const columns: [heading: Message, cell: Cell][] = [
	[m.audit_auditor_name, (row) => row.personName],
	[m.audit_auditor_position, (row) => row.personTitle],
	[m.audit_auditor_number, (row) => row.number],
	[m.audit_auditor_issuer, (row) => row.issuer],
	[m.audit_auditor_issued_on, (row) => formatDate(row.issuedOn)],
	[m.audit_auditor_valid_until, (row) => row.validUntil && formatDate(row.validUntil)],
	[m.audit_auditor_scope, (row) => row.scope],
	[m.audit_auditor_standing, (row, locale) => certificateWords(row.standing, row, locale)],
	[m.audit_auditor_revoke_reason, (row) => row.revocationReason]
];

/** The register of internal auditors as a CSV file in the reader's language. */
export const auditorsCsv = (
	rows: readonly AuditorView[],
	locale: Locale
): Uint8Array<ArrayBuffer> =>
	csvFile(
		columns.map(([heading]) => heading({}, { locale })),
		rows.map((row) => columns.map(([, cell]) => cell(row, locale)))
	);
