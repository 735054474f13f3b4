import type { Message } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { type Locale, formatDate } from '#lib/i18n/text/format.ts';
import { validityLabel } from '#lib/i18n/validity-labels.ts';
import { csvFile } from './csv.ts';
import type { ExternalDocument } from './database/external-documents.ts';

type Cell = (row: ExternalDocument, locale: Locale) => string | null;
const day = (date: string | null): string | null => (date === null ? null : formatDate(date));

/** The columns of BM.ISO.01.03, then where each fact was read. */
const columns: [heading: Message, cell: Cell][] = [
	[m.document_external_number, (row) => row.number],
	[m.document_external_kind, (row) => row.kind],
	[m.document_external_name, (row) => row.title],
	[m.document_external_issuer, (row) => row.issuer],
	[m.document_external_issued, (row) => day(row.issuedOn)],
	[m.document_external_effective, (row) => day(row.effectiveFrom)],
	[m.document_external_until, (row) => day(row.effectiveUntil)],
	[m.document_external_used, (row) => row.usedBy.join('; ')],
	[m.document_external_validity, (row, locale) => validityLabel(row.validity, locale)],
	[m.document_external_replaced_by, (row) => row.replacedBy],
	[m.document_external_amended_by, (row) => row.amendedBy.join('; ')],
	[m.document_external_checked, (row) => day(row.checkedOn)],
	[m.document_external_source, (row) => row.source],
	[m.document_external_note, (row) => row.note]
];

/** Danh mục tài liệu bên ngoài as a CSV file in the reader's language. */
export const externalDocumentsCsv = (
	rows: readonly ExternalDocument[],
	locale: Locale
): Uint8Array<ArrayBuffer> =>
	csvFile(
		columns.map(([heading]) => heading({}, { locale })),
		rows.map((row) => columns.map(([, cell]) => cell(row, locale)))
	);
