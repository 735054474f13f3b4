import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { LineCounts } from '#lib/domain/audit/checklist.ts';
import { gradeLabel, memberRoleWord } from '#lib/i18n/audit-finding-labels.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { facts, named, places } from '../nonconformity/parts.ts';
import { withTotal } from '../parts/ending.ts';
import { formPage } from '../parts/form-page.ts';
import { heading, paragraph } from '../parts/heading.ts';
import { keepWithNext } from '../parts/keep-with-next.ts';
import { table } from '../parts/table.ts';
import { photographs } from '../parts/photographs.ts';
import { printableData } from '../parts/text.ts';
import type { Day, Edition } from '../types.ts';
import type { AuditReportPrint, ReportFinding } from './report-types.ts';

/** ISO 9001:2015 9.2.2 d, ISO 19011:2018 6.5.1: what the audit found, for who has to act on it. */
export function auditReportDefinition(
	input: AuditReportPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	const strengths = data.findings.filter((f) => f.grade === 'strength');
	const others = data.findings.filter((f) => f.grade !== 'strength');
	const none = m.paper_audit_report_none({}, { locale });
	return formPage(
		data,
		{
			title: m.paper_audit_report_title({}, { locale }),
			subtitle: m.paper_audit_report_number({ number: data.number }, { locale }),
			stamp: data.signature ? null : 'draft',
			content: keepWithNext([
				general(data, locale),
				heading(m.paper_audit_report_general({}, { locale })),
				...prose(data.text.general, none),
				paragraph(counted(data.lines, locale)),
				heading(m.paper_audit_report_strengths({}, { locale })),
				...(strengths.length ? strengths.map((f) => strength(f, locale)) : [paragraph(none)]),
				heading(m.paper_audit_report_summary({}, { locale })),
				...summary(data, locale),
				heading(m.paper_audit_report_findings({}, { locale })),
				described(others, locale),
				...photographs(
					m.paper_photos({}, { locale }),
					data.photos.map(({ number, file }) => ({ of: number, file }))
				),
				heading(m.paper_audit_report_conclusion({}, { locale })),
				...prose(data.text.conclusion, none),
				heading(m.paper_audit_report_recommendations({}, { locale })),
				...prose(data.text.recommendations, none),
				signing(data, locale)
			])
		},
		edition
	);
}

const general = (data: AuditReportPrint, locale: Locale): Node =>
	facts([
		[m.paper_audit_report_office({}, { locale }), data.ward.name],
		[m.paper_audit_report_round({}, { locale }), data.title],
		[m.paper_audit_report_decision({}, { locale }), data.decisionNumber],
		[m.paper_audit_report_time({}, { locale }), days(data.dateFrom, data.dateUntil)],
		[m.paper_audit_report_scope({}, { locale }), data.scope],
		[m.paper_audit_report_criteria({}, { locale }), data.criteria],
		[m.paper_audit_report_method({}, { locale }), data.method],
		[
			m.paper_audit_report_team({}, { locale }),
			{ stack: data.team.map((t) => `${memberRoleWord(t.role, locale)}: ${named(t)}`) }
		]
	]);

const days = (from: Day, until: Day): string =>
	from === until ? formatDate(from) : `${formatDate(from)} – ${formatDate(until)}`;

/** Each line that was typed is a paragraph. */
const prose = (text: string | undefined, none: string): Node[] =>
	(text?.trim() || none)
		.split(/\n+/)
		.map((line) => line.trim())
		.filter(Boolean)
		.map(paragraph);

const counted = (lines: LineCounts, locale: Locale): string =>
	m.paper_audit_report_lines(
		{
			total: lines.total,
			conforming: lines.conforming,
			nonconforming: lines.nonconforming,
			observation: lines.observation,
			opportunity: lines.opportunity,
			not_applicable: lines.not_applicable,
			not_sampled: lines.not_sampled
		},
		{ locale }
	);

const strength = (f: ReportFinding, locale: Locale): Node =>
	paragraph(
		`– ${[
			f.fact.replace(/\.$/, ''),
			m.paper_audit_report_clause({ clause: f.clause }, { locale }),
			f.department
		]
			.filter(Boolean)
			.join('; ')}.`
	);

function summary({ summary: { rows, total } }: AuditReportPrint, locale: Locale): Node[] {
	const grades = ['major', 'minor', 'observation', 'strength'] as const;
	const counted = table({
		columns: [
			{ head: m.paper_row({}, { locale }), width: 24, align: 'center' },
			{ head: m.paper_audit_report_department({}, { locale }), width: null },
			...grades.map((grade) => ({
				head: gradeLabel(grade, locale),
				width: 62,
				align: 'center' as const
			}))
		],
		rows: rows.map((row, i) => [
			`${i + 1}`,
			row.department || m.paper_audit_report_whole_ward({}, { locale }),
			...grades.map((grade) => `${row[grade]}`)
		]),
		none: m.paper_audit_report_no_findings({}, { locale }),
		total: {
			label: m.paper_audit_report_total({}, { locale }),
			joined: 2,
			rest: grades.map((grade) => ({ text: `${total[grade]}`, bold: true }))
		}
	});
	return withTotal(counted);
}

const described = (findings: ReportFinding[], locale: Locale): Node =>
	table({
		columns: [
			{ head: m.paper_audit_report_finding({}, { locale }), width: 66 },
			{ head: m.paper_audit_report_place({}, { locale }), width: 98 },
			{ head: m.paper_audit_report_description({}, { locale }), width: null }
		],
		rows: findings.map((f) => [
			{ stack: [{ text: f.number, bold: true }, gradeLabel(f.grade, locale)] },
			{
				stack: [
					f.department || m.paper_audit_report_whole_ward({}, { locale }),
					...(f.place ? [f.place] : []),
					m.paper_audit_report_clause({ clause: f.clause }, { locale })
				]
			},
			{
				stack: (
					[
						[m.paper_audit_report_requirement({}, { locale }), f.requirement],
						[m.paper_audit_report_fact({}, { locale }), f.fact],
						[m.paper_audit_report_evidence({}, { locale }), f.evidence]
					] as const
				)
					.filter(([, text]) => text)
					.map(([label, text]) => ({ text: [{ text: `${label}: `, bold: true }, text] }))
			}
		]),
		none: m.paper_audit_report_no_findings({}, { locale }),
		fontSize: 11
	});

/**
 * The lead signed in the product; the head of the office approves with pen and seal. The last paragraph
 * goes with them: a signature does not stand on a page alone.
 */
const signing = ({ team, signature, text }: AuditReportPrint, locale: Locale): Node => ({
	stack: [
		heading(m.paper_audit_report_due({}, { locale })),
		paragraph(
			text.correctionDueOn
				? m.paper_audit_report_due_on({ date: formatDate(text.correctionDueOn) }, { locale })
				: m.paper_audit_report_due_by_car({}, { locale })
		),
		places(
			[
				{
					role: m.paper_audit_report_sign_lead({}, { locale }),
					person: team.find((t) => t.role === 'lead') ?? null,
					signature
				},
				{
					role: m.paper_approved_by({}, { locale }),
					person: null,
					signature: null,
					sealed: true
				}
			],
			locale
		)
	],
	unbreakable: true
});
