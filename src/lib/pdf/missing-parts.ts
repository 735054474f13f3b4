import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { formPage } from './parts/form-page.ts';
import { paragraph, subheading } from './parts/heading.ts';
import { table } from './parts/table.ts';
import { printableData } from './parts/text.ts';
import type { Edition, MissingPartsPrint } from './types.ts';

/**
 * What the ward does not hold yet, on one list rather than on a nearly empty sheet for each part: an
 * inspector sees at once what to ask for, and has room to write the answer.
 */
export function missingPartsDefinition(
	input: MissingPartsPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	return formPage(
		data,
		{
			title: m.paper_missing_title({}, { locale }),
			subtitle: '',
			content: [
				paragraph(m.paper_missing_explained({}, { locale })),
				table({
					columns: [
						{ head: m.paper_part({}, { locale }), width: 34, align: 'center' },
						{ head: m.paper_part_name({}, { locale }), width: 108 },
						{ head: m.paper_missing_evidence({}, { locale }), width: null },
						{ head: m.paper_clause({}, { locale }), width: 62, align: 'center' },
						{ head: m.paper_note({}, { locale }), width: 48 }
					],
					rows: data.parts.map((part) => [
						part.number,
						{ text: part.name, bold: true },
						part.evidence,
						part.clause,
						' '
					]),
					none: m.paper_missing_nothing({}, { locale })
				}),
				...running(data.running, locale)
			]
		},
		edition
	);
}

/** Audits that had begun and not ended: their papers are still to come. */
const running = (audits: MissingPartsPrint['running'], locale: Locale): Node[] =>
	audits.length === 0
		? []
		: [
				subheading(m.paper_running_title({ count: audits.length }, { locale })),
				table({
					columns: [
						{ head: m.paper_row({}, { locale }), width: 34, align: 'center' },
						{ head: m.paper_running_audit({}, { locale }), width: null },
						{ head: m.paper_running_until({}, { locale }), width: 110, align: 'center' }
					],
					rows: audits.map(({ of, title, until }, i) => [
						`${i + 1}`,
						`${of} – ${title}`,
						formatDate(until)
					]),
					none: ''
				})
			];
