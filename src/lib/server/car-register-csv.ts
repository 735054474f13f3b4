import { carNumber } from '#lib/domain/nonconformity/numbering.ts';
import { carGradeLabel, carSourceLabel, carStateLabel } from '#lib/i18n/car-labels.ts';
import type { Message } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { type Locale, formatDate } from '#lib/i18n/text/format.ts';
import { csvFile } from './csv.ts';
import type { CarRegisterRow } from './database/car-register.ts';

type Cell = (row: CarRegisterRow, locale: Locale) => string | number | null;
const day = (date: string | null): string | null => (date === null ? null : formatDate(date));

const columns: [heading: Message, cell: Cell][] = [
	[m.car_column_number, carNumber],
	[m.car_column_reported, (row) => day(row.reportedOn)],
	[
		m.car_column_department,
		(row, locale) => row.departmentName || m.car_whole_ward({}, { locale })
	],
	[m.car_column_source, (row, locale) => carSourceLabel(row.source, locale)],
	[m.car_column_title, (row) => row.title],
	[m.car_column_grade, (row, locale) => row.grade && carGradeLabel(row.grade, locale)],
	[m.car_column_owner, (row) => row.ownerName],
	[m.car_column_due, (row) => day(row.dueOn)],
	[m.car_column_state, (row, locale) => carStateLabel(row.state, locale)],
	[m.car_column_finished, (row) => day(row.finishedOn)],
	[m.car_column_age, (row) => row.ageDays],
	[m.car_filter_overdue, (row) => row.overdueDays || null],
	[m.car_column_postponed, (row) => row.postponements || null]
];

/** The register of CARs (BM.ISO.04.02) as a CSV file in the reader's language. */
export const carRegisterCsv = (
	rows: readonly CarRegisterRow[],
	locale: Locale
): Uint8Array<ArrayBuffer> =>
	csvFile(
		columns.map(([heading]) => heading({}, { locale })),
		rows.map((row) => columns.map(([, cell]) => cell(row, locale)))
	);
