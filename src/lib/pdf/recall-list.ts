import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { closing } from './parts/closing.ts';
import { copyCells, copyColumns } from './parts/copies.ts';
import { endWith } from './parts/ending.ts';
import { formPage } from './parts/form-page.ts';
import { paragraph } from './parts/heading.ts';
import { table } from './parts/table.ts';
import { printableData } from './parts/text.ts';
import type { Edition, RecallListPrint } from './types.ts';

/**
 * The copies to fetch back once a document is superseded or withdrawn, with room to sign for each.
 * ISO 9001:2015 7.5.3.2: unintended use of obsolete documents is prevented.
 */
export function recallListDefinition(
	input: RecallListPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	const { code, title, number } = data.document;
	return formPage(
		data,
		{
			title: m.paper_recall_title({}, { locale }),
			subtitle: `${code} – ${title} (${printNumber(number)})`,
			content: endWith(
				[
					paragraph(why(data, locale)),
					paragraph(
						data.keepUntil
							? m.paper_keep_until({ date: formatDate(data.keepUntil) }, { locale })
							: m.paper_keep_permanently({}, { locale })
					),
					table({
						columns: [
							{ head: m.paper_row({}, { locale }), width: 24, align: 'center' },
							...copyColumns(locale)
						],
						rows: data.rows.map((row, i) => [`${i + 1}`, ...copyCells(row, locale)]),
						none: m.paper_recall_empty({}, { locale }),
						fontSize: 11
					})
				],
				closing(data.ward, edition)
			)
		},
		edition
	);
}

function why(data: RecallListPrint, locale: Locale): string {
	const date = formatDate(data.effectiveUntil);
	if (data.reason === 'withdrawn') return m.paper_recall_withdrawn({ date }, { locale });
	return m.paper_recall_superseded({ date, by: data.replacedBy }, { locale });
}
