import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { type Answer, answers } from '#lib/domain/audit/states.ts';
import type { Message } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { box } from '../parts/boxes.ts';
import { closing } from '../parts/closing.ts';
import { endWith } from '../parts/ending.ts';
import { formPage } from '../parts/form-page.ts';
import { heading, paragraph } from '../parts/heading.ts';
import type { EvidencePrint } from '../nonconformity/types.ts';
import { keepWithNext } from '../parts/keep-with-next.ts';
import { table } from '../parts/table.ts';
import { photographs } from '../parts/photographs.ts';
import { printableData } from '../parts/text.ts';
import type { Day, Edition, FormPrint } from '../types.ts';

/** BM.ISO.03.04. `blank` leaves every answer to a pen. */
export type AuditChecklistPrint = FormPrint & {
	blank: boolean;
	/** `ĐGNB-2026-01 – Đánh giá nội bộ đợt 1`. */
	audit: string;
	from: Day;
	until: Day;
	/** Who audits, the lead first. */
	team: { name: string; title: string }[];
	/** Lines of one process under its name; '' for the audit as a whole. */
	groups: { process: string; lines: ChecklistLinePrint[] }[];
};
export type ChecklistLinePrint = {
	/** From 1, through all groups. */
	number: number;
	clause: string;
	question: string;
	/** Null while nobody asked: no box is ticked. */
	answer: Answer | null;
	reason: string;
	evidence: string;
	dossierCodes: string[];
	auditor: string;
	/** Numbers of findings, `PH-01`. */
	findings: string[];
	files: EvidencePrint[];
};

const fontSize = 10;
const orientation = 'landscape' as const;

/** Phiếu ghi chép đánh giá: what was asked, seen and found, question by question. */
export function auditChecklistDefinition(
	input: AuditChecklistPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	const lead = data.team[0];
	return formPage(
		data,
		{
			title: m.audit_checklist_paper_title({}, { locale }),
			subtitle: data.audit,
			orientation,
			content: endWith(
				[
					paragraph(m.audit_checklist_paper_dates({ dates: dates(data) }, { locale })),
					paragraph(m.audit_checklist_paper_team({ team: team(data) }, { locale })),
					paragraph(m.audit_checklist_paper_legend({}, { locale })),
					...keepWithNext([...groupsOf(data, locale), ...filesOf(data, locale)])
				],
				closing(data.ward, edition, lead ? { preparedBy: lead } : {})
			)
		},
		edition
	);
}

const dates = ({ from, until }: AuditChecklistPrint): string =>
	from === until ? formatDate(from) : `${formatDate(from)} – ${formatDate(until)}`;

const team = (data: AuditChecklistPrint): string =>
	data.team.map(({ name, title }) => (title ? `${name} (${title})` : name)).join('; ');

const heads: Record<Answer, Message> = {
	conforming: m.audit_checklist_paper_conforming,
	nonconforming: m.audit_checklist_paper_nonconforming,
	observation: m.audit_checklist_paper_observation,
	opportunity: m.audit_checklist_paper_opportunity,
	not_applicable: m.audit_checklist_paper_not_applicable,
	not_sampled: m.audit_checklist_paper_not_sampled
};

function groupsOf(data: AuditChecklistPrint, locale: Locale): Node[] {
	if (data.groups.length === 0) return [linesTable([], data, locale)];
	return data.groups.flatMap(({ process, lines }) => [
		heading(process || m.audit_checklist_whole({}, { locale })),
		linesTable(lines, data, locale)
	]);
}

const linesTable = (
	lines: ChecklistLinePrint[],
	{ blank }: AuditChecklistPrint,
	locale: Locale
): Node =>
	table({
		orientation,
		fontSize,
		columns: [
			{ head: m.audit_checklist_paper_row({}, { locale }), width: 22, align: 'center' },
			{ head: m.audit_checklist_paper_clause({}, { locale }), width: 38, align: 'center' },
			{ head: m.audit_checklist_paper_question({}, { locale }), width: 160 },
			{ head: m.audit_checklist_paper_evidence({}, { locale }), width: null },
			...answers.map((answer) => ({
				head: heads[answer]({}, { locale }),
				width: 30,
				align: 'center' as const
			})),
			{ head: m.audit_checklist_paper_note({}, { locale }), width: 60 }
		],
		rows: lines.map((line) => [
			`${line.number}`,
			line.clause,
			line.question,
			blank ? room : evidenceOf(line, locale),
			...answers.map((answer) => tick(!blank && line.answer === answer)),
			blank ? '' : noteOf(line)
		]),
		none: m.audit_checklist_paper_none({}, { locale })
	});

/** Lines for a pen. */
const room = '\n\n\n';

/** Centred in its narrow column. */
const tick = (ticked: boolean): Node => ({
	columns: [{ width: '*', text: '' }, box(ticked), { width: '*', text: '' }]
});

const evidenceOf = (line: ChecklistLinePrint, locale: Locale): string =>
	[
		line.evidence,
		line.dossierCodes.length
			? m.audit_checklist_paper_dossiers({ codes: line.dossierCodes.join(', ') }, { locale })
			: ''
	]
		.filter(Boolean)
		.join('\n');

const noteOf = ({ reason, findings, auditor }: ChecklistLinePrint): string =>
	[reason, findings.join(', '), auditor].filter(Boolean).join('\n');

function filesOf(data: AuditChecklistPrint, locale: Locale): Node[] {
	if (data.blank) return [];
	const rows = data.groups.flatMap(({ lines }) =>
		lines.flatMap(({ number, files }) => files.map((file) => [`${number}`, file.name, file.sha256]))
	);
	if (rows.length === 0) return [];
	const list = table({
		orientation,
		fontSize,
		columns: [
			{
				head: m.audit_checklist_paper_file_of({}, { locale }),
				width: 34,
				align: 'center'
			},
			{ head: m.audit_checklist_paper_file_name({}, { locale }), width: null },
			{ head: 'SHA-256', width: 380 }
		],
		rows,
		none: ''
	});
	const pictures = photographs(
		m.paper_photos({}, { locale }),
		data.groups.flatMap(({ lines }) =>
			lines.flatMap(({ number, files }) =>
				files.map((file) => ({
					of: m.audit_checklist_paper_photo_of({ number }, { locale }),
					file
				}))
			)
		),
		orientation
	);
	return [heading(m.audit_checklist_paper_files({}, { locale })), list, ...pictures];
}
