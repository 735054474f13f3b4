import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDate, formatNumber } from '#lib/i18n/text/format.ts';
import { closing } from './parts/closing.ts';
import { footer } from './parts/footer.ts';
import { letterhead } from './parts/letterhead.ts';
import { mm, sheet, size } from './parts/page.ts';
import { printableData } from './parts/text.ts';
import type { Edition, PackCoverPrint } from './types.ts';

/** The first sheet of the evidence pack, headed like a document the office sends out. */
export function packCoverDefinition(input: PackCoverPrint, edition: Edition): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	const title = m.paper_pack_title({}, { locale });
	const facts: [string, string][] = [
		[m.paper_pack_number({}, { locale }), data.number],
		[
			m.paper_pack_period({}, { locale }),
			m.paper_pack_from_until(
				{ from: formatDate(data.from), until: formatDate(data.until) },
				{ locale }
			)
		],
		[m.paper_pack_documents({}, { locale }), formatNumber(data.documents, locale)],
		[
			m.paper_pack_pages({}, { locale }),
			data.pages === null ? '……' : formatNumber(data.pages, locale)
		]
	];
	return sheet(
		{
			title: `${title} ${data.number}`,
			author: data.ward.name,
			reference: data.number,
			orientation: 'portrait',
			stamp: null,
			header: null,
			footer: footer(
				{
					marks: [m.paper_reference({ number: data.number }, { locale })],
					verifyUrl: data.verifyUrl,
					stamp: null,
					orientation: 'portrait'
				},
				edition
			),
			content: [
				letterhead(data.ward),
				{
					alignment: 'center',
					margin: [0, mm(44), 0, 0],
					stack: [
						{ text: title, bold: true, fontSize: 24, outline: true, outlineText: title },
						{
							text: m.paper_pack_subtitle({}, { locale }),
							bold: true,
							fontSize: 14,
							lineHeight: 1.35,
							margin: [0, 8, 0, 0]
						}
					]
				},
				factTable(facts),
				closing(data.ward, edition, { preparedBy: data.preparedBy }),
				{
					text: m.paper_internal_record({}, { locale }),
					italics: true,
					fontSize: size.small,
					alignment: 'justify',
					margin: [0, mm(8), 0, 0]
				}
			]
		},
		edition
	);
}

const factTable = (rows: [string, string][]): Node => ({
	margin: [mm(18), mm(18), 0, mm(16)],
	layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingTop: () => 3, paddingBottom: () => 3 },
	table: {
		widths: [mm(54), '*'],
		body: rows.map(([label, value]) => [{ text: label, bold: true }, `: ${value}`])
	}
});
