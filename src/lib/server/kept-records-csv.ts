import { mediumLabel } from '#lib/i18n/content-labels.ts';
import { fieldLabel } from '#lib/i18n/kind-labels.ts';
import type { Message } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/text/format.ts';
import { retentionLabel } from '#lib/i18n/retention-label.ts';
import { csvFile } from './csv.ts';
import type { KeptRecord } from './database/kept-records.ts';

type Cell = (row: KeptRecord, locale: Locale) => string;

/** The columns of BM.ISO.01.05, with the document that asks for each record. */
const columns: [heading: Message, cell: Cell][] = [
	[m.document_records_name, (row) => row.name],
	[m.document_column_code, (row) => row.code],
	[m.document_column_title, (row) => row.title],
	[m.document_column_field, (row, locale) => fieldLabel(row.field, locale)],
	[m.document_records_keeper, (row) => row.keeper],
	[m.document_records_medium, (row, locale) => mediumLabel(row.medium, locale)],
	[m.document_records_retention, (row, locale) => retentionLabel(row.retentionYears, locale)],
	[m.document_records_basis, (row) => row.basis]
];

/** Danh mục hồ sơ as a CSV file in the reader's language. */
export const keptRecordsCsv = (
	rows: readonly KeptRecord[],
	locale: Locale
): Uint8Array<ArrayBuffer> =>
	csvFile(
		columns.map(([heading]) => heading({}, { locale })),
		rows.map((row) => columns.map(([, cell]) => cell(row, locale)))
	);
