import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDate, formatDateTime } from '#lib/i18n/text/format.ts';
import { formPage } from './parts/form-page.ts';
import { table } from './parts/table.ts';
import { printableData } from './parts/text.ts';
import type { ChangeLogPrint, Edition } from './types.ts';

/** Nhật ký thay đổi tài liệu of a period: when, who, which document, what, why. 7.5.3.2 c. */
export function changeLogDefinition(input: ChangeLogPrint, edition: Edition): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	return formPage(
		data,
		{
			title: m.paper_change_log_title({}, { locale }),
			subtitle: m.paper_period(
				{ from: formatDate(data.from), until: formatDate(data.until) },
				{ locale }
			),
			orientation: 'landscape',
			content: [
				table({
					columns: [
						{ head: m.paper_row({}, { locale }), width: 30, align: 'center' },
						{ head: m.paper_at({}, { locale }), width: 66, align: 'center' },
						{ head: m.paper_actor({}, { locale }), width: 104 },
						{ head: m.paper_document({}, { locale }), width: 170 },
						{ head: m.paper_issue_revision({}, { locale }), width: 42, align: 'center' },
						{ head: m.paper_what({}, { locale }), width: 110 },
						{ head: m.paper_reason({}, { locale }), width: null }
					],
					rows: data.rows.map((row, i) => [
						`${i + 1}`,
						formatDateTime(row.at),
						row.actor,
						`${row.code} – ${row.title}`,
						printNumber(row.number),
						row.what,
						row.reason
					]),
					none: m.paper_change_log_empty({}, { locale }),
					fontSize: 11,
					orientation: 'landscape'
				})
			]
		},
		edition
	);
}
