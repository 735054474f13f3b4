import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { copyCells, copyColumns } from './parts/copies.ts';
import { registerForm } from './parts/register-form.ts';
import { printableData } from './parts/text.ts';
import type { DistributionPrint, Edition } from './types.ts';

/** BM.ISO.01.04: who got which copy, confirmed it, gave it back. ISO 9001:2015 7.5.3.2 a. */
export function distributionDefinition(
	input: DistributionPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	return registerForm(
		data,
		{
			title: m.paper_distribution_form_title({}, { locale }),
			columns: [
				{ head: m.paper_row({}, { locale }), width: 22, align: 'center' },
				{ head: m.paper_document({}, { locale }), width: 105 },
				{ head: m.paper_code({}, { locale }), width: 60 },
				{ head: m.paper_issue_revision({}, { locale }), width: 38, align: 'center' },
				...copyColumns(locale)
			],
			rows: data.rows.map((row, i) => [
				`${i + 1}`,
				row.title,
				row.code,
				printNumber(row.number),
				...copyCells(row, locale)
			]),
			none: m.paper_distribution_empty({}, { locale }),
			fontSize: 11
		},
		edition
	);
}
