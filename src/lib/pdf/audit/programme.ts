import type {
	Content as Node,
	ContentTable,
	TDocumentDefinitions,
	TableCell
} from 'pdfmake/interfaces';
import { monthsOfYear } from '#lib/domain/audit/coverage.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { places } from '../nonconformity/parts.ts';
import type { ActSignaturePrint } from '../nonconformity/types.ts';
import { endWith } from '../parts/ending.ts';
import { formPage } from '../parts/form-page.ts';
import { paragraph, subheading } from '../parts/heading.ts';
import { keepWithNext } from '../parts/keep-with-next.ts';
import { type Column, table, withOtherHead } from '../parts/table.ts';
import { printableData } from '../parts/text.ts';
import type { Day, Edition, FormPrint } from '../types.ts';

/** BM.ISO.03.01, as it stands, with what was changed since its approval. */
export type AuditProgrammePrint = FormPrint & {
	year: number;
	/** null while it is not approved. */
	decision: { number: string; date: Day } | null;
	objective: string;
	criteria: string;
	method: string;
	rows: {
		process: string;
		/** '' for the whole ward. */
		department: string;
		clauses: string;
		/** Code of the document; '' where the line is not of one. */
		code: string;
		months: number[];
		auditors: string;
		note: string;
		/** '' while the line stands. */
		droppedReason: string;
	}[];
	/** `what` is in Vietnamese: paper is, and the trail is the paper's. */
	changes: { on: Day; what: string; reason: string; by: string }[];
	author: ActSignaturePrint | null;
	approver: ActSignaturePrint | null;
};

const fontSize = 10;
/** Columns before the months. */
const before = 3;

export function auditProgrammeDefinition(
	input: AuditProgrammePrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	return formPage(
		data,
		{
			title: m.audit_programme_paper_title({ year: data.year }, { locale }),
			subtitle: data.decision
				? m.audit_programme_paper_decision(
						{ number: data.decision.number, date: formatDate(data.decision.date) },
						{ locale }
					)
				: m.audit_programme_paper_draft({}, { locale }),
			orientation: 'landscape',
			content: endWith(
				keepWithNext([...words(data, locale), matrix(data, locale), ...changes(data, locale)]),
				signing(data, locale)
			)
		},
		edition
	);
}

const signing = (data: AuditProgrammePrint, locale: Locale): Node => ({
	unbreakable: true,
	stack: [
		{
			text: m.audit_programme_paper_count({ count: data.rows.length }, { locale }),
			italics: true
		},
		places(
			[
				{
					role: m.audit_programme_author({}, { locale }),
					person: null,
					signature: data.author
				},
				{
					role: m.audit_programme_meaning_approve({}, { locale }),
					person: null,
					signature: data.approver,
					sealed: true
				}
			],
			locale
		)
	]
});

const words = (data: AuditProgrammePrint, locale: Locale): Node[] =>
	[
		[m.audit_programme_objective({}, { locale }), data.objective],
		[m.audit_programme_criteria({}, { locale }), data.criteria],
		[m.audit_programme_method({}, { locale }), data.method]
	].flatMap(([label, text]) => (text ? [paragraph(`${label}: ${text}`)] : []));

function matrix(data: AuditProgrammePrint, locale: Locale): Node {
	const columns: Column[] = [
		{ head: m.audit_programme_paper_row({}, { locale }), width: 20, align: 'center' },
		{ head: m.audit_programme_process({}, { locale }), width: null },
		{ head: m.audit_programme_clauses({}, { locale }), width: 76 },
		...monthsOfYear.map((month): Column => ({ head: `${month}`, width: 13, align: 'center' })),
		{ head: m.audit_programme_auditors({}, { locale }), width: 78 },
		{ head: m.audit_programme_note({}, { locale }), width: 78 }
	];
	const rows = data.rows.map((row, i): Node[] => [
		`${i + 1}`,
		{
			text: [
				{ text: row.process, bold: true },
				`\n${row.department || m.audit_programme_whole_ward({}, { locale })}`
			]
		},
		[row.code, row.clauses].filter(Boolean).join('\n'),
		...monthsOfYear.map((month) => (row.months.includes(month) ? 'x' : '')),
		row.auditors,
		[
			row.note,
			row.droppedReason &&
				m.audit_programme_dropped_because({ reason: row.droppedReason }, { locale })
		]
			.filter(Boolean)
			.join('\n')
	]);
	const none = m.audit_programme_paper_empty({}, { locale });
	return underOneHead(table({ columns, rows, none, fontSize, orientation: 'landscape' }), locale);
}

/** “Tháng” across the twelve columns, as on the office's own form. */
function underOneHead(node: Node, locale: Locale): Node {
	const whole = node as ContentTable;
	const [head = [], ...rows] = whole.table.body;
	const ofMonths = (i: number): boolean => i >= before && i < before + monthsOfYear.length;
	const upper = head.map((cell, i): TableCell => {
		// Set in the middle, a head of two lines would run over its lower rule.
		if (!ofMonths(i))
			return { ...(cell as object), rowSpan: 2, verticalAlignment: 'top' } as TableCell;
		return i === before
			? {
					text: m.audit_programme_paper_months({}, { locale }),
					bold: true,
					alignment: 'center',
					colSpan: monthsOfYear.length
				}
			: {};
	});
	const lower = head.map((cell, i): TableCell => (ofMonths(i) ? cell : {}));
	const table = { ...whole.table, headerRows: 2, body: [upper, lower, ...rows] };
	return withOtherHead(node, { ...whole, table });
}

function changes(data: AuditProgrammePrint, locale: Locale): Node[] {
	if (data.changes.length === 0) return [];
	return [
		subheading(m.audit_programme_changes({}, { locale })),
		table({
			columns: [
				{ head: m.audit_programme_paper_row({}, { locale }), width: 20, align: 'center' },
				{
					head: m.audit_programme_paper_change_date({}, { locale }),
					width: 62,
					align: 'center'
				},
				{ head: m.audit_programme_paper_change_what({}, { locale }), width: null },
				{ head: m.audit_programme_change_reason({}, { locale }), width: 200 },
				{ head: m.audit_programme_paper_change_by({}, { locale }), width: 110 }
			],
			rows: data.changes.map(({ on, what, reason, by }, i) => [
				`${i + 1}`,
				formatDate(on),
				what,
				reason,
				by
			]),
			none: '',
			fontSize,
			orientation: 'landscape'
		})
	];
}
