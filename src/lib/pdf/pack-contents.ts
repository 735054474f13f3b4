import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { box } from './parts/boxes.ts';
import { formPage } from './parts/form-page.ts';
import { table } from './parts/table.ts';
import { printableData } from './parts/text.ts';
import type { Edition, PackContentsPrint, PackPart } from './types.ts';

/** Mục lục: every part of the pack in order, present or named as missing with its clause. */
export function packContentsDefinition(
	input: PackContentsPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	return formPage(
		data,
		{
			title: m.paper_contents_title({}, { locale }),
			subtitle: '',
			content: [
				table({
					columns: [
						{ head: m.paper_part({}, { locale }), width: 34, align: 'center' },
						{ head: m.paper_part_name({}, { locale }), width: null },
						{ head: m.paper_present({}, { locale }), width: 34, align: 'center' },
						{ head: m.paper_page({}, { locale }), width: 110, align: 'center' }
					],
					rows: data.parts.flatMap((part) => [
						partRow(part, locale),
						...part.items.map((item): Node[] => [' ', item.name, ' ', `${item.page}`])
					]),
					none: m.paper_none({}, { locale })
				})
			]
		},
		edition
	);
}

const partRow = (part: PackPart, locale: Locale): Node[] => [
	{ text: part.number, bold: true },
	{ text: part.name, bold: true },
	{ columns: [{ text: '', width: '*' }, box(part.page !== null), { text: '', width: '*' }] },
	part.page === null
		? {
				text: part.clause
					? m.paper_part_missing({ clause: part.clause }, { locale })
					: m.paper_part_missing_plain({}, { locale }),
				italics: true
			}
		: { text: `${part.page}`, bold: true }
];
