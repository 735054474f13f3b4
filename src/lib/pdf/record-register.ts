import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { mediumLabel } from '#lib/i18n/content-labels.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { retentionLabel } from '#lib/i18n/retention-label.ts';
import { registerForm } from './parts/register-form.ts';
import type { Column } from './parts/table.ts';
import { printableData } from './parts/text.ts';
import type { Edition, RecordRegisterPrint } from './types.ts';

/**
 * BM.ISO.01.05 Danh mục hồ sơ as of a day. Where the folder stands and how it is ordered the office
 * writes in by hand: procedures do not say it. ISO 9001:2015 7.5.3.2 d.
 */
export function recordRegisterDefinition(
	input: RecordRegisterPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	return registerForm(
		data,
		{
			title: m.paper_record_register_title({}, { locale }),
			columns: columns(locale),
			rows: data.rows.map((row, i) => [
				`${i + 1}`,
				row.name,
				row.code,
				row.keeper,
				'',
				'',
				mediumLabel(row.medium, locale),
				retentionLabel(row.retentionYears, locale),
				row.basis,
				''
			]),
			none: m.paper_record_register_empty({}, { locale }),
			count: m.paper_record_register_count({ count: data.rows.length }, { locale }),
			fontSize: 9
		},
		edition
	);
}

const columns = (locale: Locale): Column[] => [
	{ head: m.paper_row({}, { locale }), width: 20, align: 'center' },
	{ head: m.paper_record_name({}, { locale }), width: null },
	{ head: m.paper_record_symbol({}, { locale }), width: 56 },
	{ head: m.document_records_keeper({}, { locale }), width: 84 },
	{ head: m.paper_record_place({}, { locale }), width: 56 },
	{ head: m.paper_record_order({}, { locale }), width: 42 },
	{ head: m.document_records_medium({}, { locale }), width: 48 },
	{ head: m.document_records_retention({}, { locale }), width: 42, align: 'center' },
	{ head: m.document_records_basis({}, { locale }), width: 106 },
	{ head: m.paper_note({}, { locale }), width: 34 }
];
