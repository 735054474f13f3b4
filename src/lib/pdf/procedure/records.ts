import type { Content as Node } from 'pdfmake/interfaces';
import type { Content } from '#lib/domain/document/content.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { mediumMark } from '../parts/copies.ts';
import { paragraph } from '../parts/heading.ts';
import { table } from '../parts/table.ts';
import { withNote } from './steps.ts';
import { counted } from '#lib/i18n/paper-words.ts';

type RecordRow = Content['records'][number];

/** 7 Hồ sơ cần lưu (ISO 9001:2015 7.5.3.2 d): what is kept, by whom, how, and how long on what basis. */
export function recordTable(records: RecordRow[], locale: Locale): Node[] {
	if (records.length === 0) return [];
	return [
		paragraph(m.paper_records_note({}, { locale })),
		table({
			columns: [
				{ head: m.paper_row({}, { locale }), width: 26, align: 'center' },
				{ head: m.paper_record_name({}, { locale }), width: null },
				{ head: m.paper_keeper({}, { locale }), width: 86 },
				{ head: m.paper_medium({}, { locale }), width: 56, align: 'center' },
				{ head: m.paper_retention({}, { locale }), width: 118 }
			],
			rows: records.map((r, i) => [
				`${i + 1}`,
				r.name,
				r.keeper,
				mediumMark(r.medium, locale),
				withNote(retention(r, locale), r.basis)
			]),
			none: ''
		})
	];
}

const retention = ({ retentionYears }: RecordRow, locale: Locale): string =>
	retentionYears === null
		? m.paper_permanent({}, { locale })
		: m.paper_years({ count: counted(retentionYears, locale) }, { locale });
