import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { validityLabel } from '#lib/i18n/validity-labels.ts';
import { dayOr } from './parts/day-or.ts';
import { registerForm } from './parts/register-form.ts';
import type { Column } from './parts/table.ts';
import { printableData } from './parts/text.ts';
import type { Edition, ExternalRegisterPrint } from './types.ts';

/** BM.ISO.01.03 Danh mục tài liệu có nguồn gốc bên ngoài as of a day. ISO 9001:2015 7.5.3.2. */
export function externalRegisterDefinition(
	input: ExternalRegisterPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	return registerForm(
		data,
		{
			title: m.paper_external_title({}, { locale }),
			columns: columns(locale),
			rows: data.rows.map((row, i) => [
				`${i + 1}`,
				row.number,
				row.title,
				row.issuer,
				dayOr(row.issuedOn),
				dayOr(row.effectiveFrom),
				row.usedBy.join(', '),
				validity(row, locale),
				dayOr(row.checkedOn)
			]),
			none: m.paper_external_empty({}, { locale }),
			count: m.paper_external_count({ count: data.rows.length }, { locale }),
			fontSize: 9
		},
		edition
	);
}

const columns = (locale: Locale): Column[] => [
	{ head: m.paper_row({}, { locale }), width: 20, align: 'center' },
	{ head: m.document_external_number({}, { locale }), width: 78 },
	{ head: m.document_external_name({}, { locale }), width: null },
	{ head: m.document_external_issuer({}, { locale }), width: 66 },
	{ head: m.document_external_issued({}, { locale }), width: 46, align: 'center' },
	{ head: m.document_external_effective({}, { locale }), width: 46, align: 'center' },
	{ head: m.document_external_used({}, { locale }), width: 92 },
	{ head: m.document_external_validity({}, { locale }), width: 66 },
	{ head: m.paper_external_reviewed({}, { locale }), width: 46, align: 'center' }
];

/** Còn, hết, or by what it was replaced. */
const validity = (row: ExternalRegisterPrint['rows'][number], locale: Locale): string =>
	[
		validityLabel(row.validity, locale),
		row.replacedBy && m.document_external_replaced({ number: row.replacedBy }, { locale })
	]
		.filter(Boolean)
		.join('\n');
