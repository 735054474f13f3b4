import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { dayOr } from './parts/day-or.ts';
import { closing } from './parts/closing.ts';
import { endWith } from './parts/ending.ts';
import { formPage } from './parts/form-page.ts';
import { subheading } from './parts/heading.ts';
import { keepWithNext } from './parts/keep-with-next.ts';
import { type Column, table } from './parts/table.ts';
import { printableData } from './parts/text.ts';
import type { Edition, RegisterPrint } from './types.ts';

/** BM.ISO.01.02 Danh mục tài liệu nội bộ as of a day. ISO 9001:2015 7.5.3. */
export function registerDefinition(input: RegisterPrint, edition: Edition): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	const columns: Column[] = [
		{ head: m.paper_row({}, { locale }), width: 26, align: 'center' },
		{ head: m.paper_document_name({}, { locale }), width: null },
		{ head: m.paper_code({}, { locale }), width: 82 },
		{ head: m.paper_issue_revision({}, { locale }), width: 46, align: 'center' },
		{ head: m.paper_issued_effective({}, { locale }), width: 84, align: 'center' },
		{ head: m.paper_applies_to({}, { locale }), width: 130 },
		{ head: m.paper_note({}, { locale }), width: 90 }
	];
	return formPage(
		data,
		{
			title: m.paper_register_title({}, { locale }),
			subtitle: m.paper_as_of({ date: formatDate(data.asOf) }, { locale }),
			orientation: 'landscape',
			content: endWith(
				keepWithNext(groups(data.rows, columns, locale)),
				closing(data.ward, edition, {
					last: data.rows.length
						? m.paper_register_count({ count: data.rows.length }, { locale })
						: ''
				})
			)
		},
		edition
	);
}

/** Rows in the order given; a table with its name where the group changes; numbers run through. */
function groups(rows: RegisterPrint['rows'], columns: Column[], locale: Locale): Node[] {
	const one = (own: RegisterPrint['rows'], first: number): Node =>
		table({
			columns,
			rows: own.map((r, i) => [
				`${first + i}`,
				r.title,
				r.code,
				printNumber(r),
				dates(r.issuedOn, r.effectiveFrom),
				r.appliesTo,
				r.note
			]),
			none: m.paper_register_empty({}, { locale }),
			orientation: 'landscape'
		});
	const starts = rows.flatMap((r, i) => (i === 0 || r.group !== rows[i - 1]?.group ? [i] : []));
	if (starts.length === 0) return [one([], 1)];
	return starts.flatMap((start, i) => {
		const own = rows.slice(start, starts[i + 1]);
		const name = own[0]?.group;
		return [...(name ? [subheading(name)] : []), one(own, start + 1)];
	});
}

/** Day of issue, and in brackets the day it takes effect when that is another. */
const dates = (issuedOn: string | null, effectiveFrom: string | null): string =>
	[
		dayOr(issuedOn),
		effectiveFrom && effectiveFrom !== issuedOn ? `(${formatDate(effectiveFrom)})` : ''
	]
		.filter(Boolean)
		.join('\n');
