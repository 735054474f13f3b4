import type { Content as Node } from 'pdfmake/interfaces';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { choice } from '../parts/boxes.ts';
import { sheetTitle } from '../parts/heading.ts';
import { table } from '../parts/table.ts';
import type { Edition, Medium, ProcedurePrint } from '../types.ts';
import { counted } from '#lib/i18n/paper-words.ts';

/** Rows left for a pen under a list that will grow by hand, or that holds nothing yet. */
const blankRows = 4;
const blanks = (columns: number): Node[][] =>
	Array.from({ length: blankRows }, () => Array.from({ length: columns }, () => ' '));

/** Sửa đổi tài liệu, columns of variant C (domain notes 3.4). ISO 9001:2015 7.5.3.2 c. */
export function changeHistory(data: ProcedurePrint, { locale }: Edition): Node[] {
	const rows = data.history.map((h) => [
		h.request,
		h.part,
		h.description,
		printNumber(h.number),
		formatDate(h.date)
	]);
	return [
		sheetTitle(m.paper_change_history({}, { locale })),
		table({
			columns: [
				{ head: m.paper_change_request({}, { locale }), width: 92 },
				{ head: m.paper_change_part({}, { locale }), width: 84 },
				{ head: m.paper_change_description({}, { locale }), width: null },
				{ head: m.paper_issue_revision_column({}, { locale }), width: 56, align: 'center' },
				{ head: m.paper_issued_on({}, { locale }), width: 64, align: 'center' }
			],
			rows: rows.length ? rows : blanks(5),
			none: ''
		})
	];
}

/** Phân phối tài liệu (domain notes 3.5): who holds which copy; the last three columns are for a pen. */
export function distributionList(data: ProcedurePrint, { locale }: Edition): Node[] {
	const rows = data.distribution.map((d, i): Node[] => [
		`${i + 1}`,
		d.recipient,
		counted(d.copies, locale),
		d.copyNumber,
		mediumChoice(d.medium, locale),
		' ',
		' ',
		' '
	]);
	return [
		sheetTitle(m.paper_distribution_title({}, { locale })),
		table({
			columns: [
				{ head: m.paper_row({}, { locale }), width: 22, align: 'center' },
				{ head: m.paper_recipient({}, { locale }), width: null },
				{ head: m.paper_copies({}, { locale }), width: 30, align: 'center' },
				{ head: m.paper_copy_number({}, { locale }), width: 34, align: 'center' },
				{ head: m.paper_medium({}, { locale }), width: 64 },
				{ head: m.paper_received_on({}, { locale }), width: 52 },
				{ head: m.paper_received_by({}, { locale }), width: 52 },
				{ head: m.paper_recalled({}, { locale }), width: 40 }
			],
			rows: rows.length ? rows : blanks(8),
			none: '',
			fontSize: 11
		})
	];
}

const mediumChoice = (medium: Medium, locale: Locale): Node => ({
	stack: [
		choice(medium !== 'electronic', m.paper_medium_paper({}, { locale })),
		choice(medium !== 'paper', m.paper_medium_electronic({}, { locale }))
	]
});
