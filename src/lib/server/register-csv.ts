import { fieldLabel, kindLabel } from '#lib/i18n/kind-labels.ts';
import { standingLabel } from '#lib/i18n/standing-labels.ts';
import type { Message } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { type Locale, formatDate } from '#lib/i18n/text/format.ts';
import { csvFile } from './csv.ts';
import type { RegisterRow } from './database/register.ts';

type Cell = (row: RegisterRow, locale: Locale) => string | number | null;
const day = (date: string | null): string | null => (date === null ? null : formatDate(date));

/**
 * Issue and revision have a column each: a spreadsheet would turn 01/01 into New Year's Day.
 * The columns of BM.ISO.01.02 come first, then what the register knows besides.
 */
const columns: [heading: Message, cell: Cell][] = [
	[m.document_column_code, (row) => row.code],
	[m.document_column_title, (row) => row.title],
	[m.document_column_issue, (row) => row.issue],
	[m.document_column_revision, (row) => row.revision],
	[m.document_column_issued, (row) => day(row.issuedOn)],
	[m.document_column_effective, (row) => day(row.effectiveFrom)],
	[m.document_column_department, (row, locale) => row.departmentName || wholeWard(locale)],
	[m.document_column_standing, (row, locale) => standingLabel(row.standing, locale)],
	[m.document_column_open, (row, locale) => row.openState && standingLabel(row.openState, locale)],
	[m.document_column_kind, (row, locale) => kindLabel(row.kind, locale)],
	[m.document_column_field, (row, locale) => fieldLabel(row.field, locale)],
	[m.document_column_clauses, (row) => row.clauses.join('; ')],
	[m.document_column_owner, (row) => row.ownerName],
	[m.document_column_review, (row) => day(row.reviewDueOn)],
	[m.document_column_overdue, (row) => row.reviewOverdueDays || null],
	[m.document_column_withdrawn, (row) => day(row.withdrawnOn)]
];

const wholeWard = (locale: Locale): string => m.document_whole_ward({}, { locale });

/** The register (danh mục tài liệu nội bộ) as a CSV file in the reader's language. */
export const registerCsv = (
	rows: readonly RegisterRow[],
	locale: Locale
): Uint8Array<ArrayBuffer> =>
	csvFile(
		columns.map(([heading]) => heading({}, { locale })),
		rows.map((row) => columns.map(([, cell]) => cell(row, locale)))
	);
