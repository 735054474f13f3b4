import type { Content as Node } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import type { CopyRow, Medium } from '../types.ts';
import { size } from './page.ts';
import type { Column } from './table.ts';

/** Columns of BM.ISO.01.04 from the recipient on; a list of copies ends with them. */
export const copyColumns = (locale: Locale): Column[] => [
	{ head: m.paper_recipient({}, { locale }), width: null },
	{ head: m.paper_copy_number({}, { locale }), width: 40, align: 'center' },
	{ head: m.paper_received_on({}, { locale }), width: 58, align: 'center' },
	{ head: m.paper_received_by({}, { locale }), width: 78 },
	{ head: m.paper_recalled_on({}, { locale }), width: 58, align: 'center' },
	{ head: m.paper_recalled_by({}, { locale }), width: 46 }
];

export const copyCells = (row: CopyRow, locale: Locale): Node[] => [
	row.recipient,
	{ stack: [row.copyNumber, { text: mediumMark(row.medium, locale), fontSize: size.small }] },
	day(row.receivedOn),
	row.receivedBy ? { stack: [row.receivedBy, confirmed(row, locale)] } : ' ',
	day(row.recalledOn),
	row.recalledBy || ' '
];

const day = (date: string | null): string => (date ? formatDate(date) : ' ');

/** Says whether the name beside it was confirmed on the screen, or by pen and written down by whom. */
const confirmed = ({ recorded }: CopyRow, locale: Locale): Node => ({
	text: recorded
		? m.paper_confirmed_on_paper({ name: recorded.by, date: formatDate(recorded.on) }, { locale })
		: m.paper_confirmed_in_product({}, { locale }),
	italics: true,
	fontSize: size.small
});

export function mediumMark(medium: Medium, locale: Locale): string {
	const paper = m.paper_medium_paper({}, { locale });
	const electronic = m.paper_medium_electronic({}, { locale });
	switch (medium) {
		case 'paper':
			return paper;
		case 'electronic':
			return electronic;
		case 'both':
			return `${paper}, ${electronic.toLocaleLowerCase('vi')}`;
	}
}
