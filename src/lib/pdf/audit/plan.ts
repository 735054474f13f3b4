import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { SlotKind } from '#lib/domain/audit/subject.ts';
import { slotKindLabel } from '#lib/i18n/audit-labels.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { administrative } from '../parts/administrative.ts';
import { endWith } from '../parts/ending.ts';
import { heading, paragraph } from '../parts/heading.ts';
import { keepWithNext } from '../parts/keep-with-next.ts';
import { mm } from '../parts/page.ts';
import { table } from '../parts/table.ts';
import { printableData } from '../parts/text.ts';
import type { Day, Edition } from '../types.ts';
import { type AuditActPrint, signer, teamTable } from './act.ts';

export type AuditPlanPrint = AuditActPrint & {
	slots: {
		onDate: Day;
		starts: string;
		ends: string;
		kind: SlotKind;
		place: string;
		content: string;
		/** “Đăng ký khai sinh (QT.TP.01), điều 8.5.1”. */
		processes: { process: string; code: string; clauses: string[] }[];
		auditors: string[];
		auditee: string;
	}[];
};

/** BM.ISO.03.03: who looks at what, when and against what. */
export function auditPlanDefinition(input: AuditPlanPrint, edition: Edition): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	const lead = data.team.find(({ role }) => role === 'lead') ?? null;
	const days = { from: formatDate(data.dateFrom), until: formatDate(data.dateUntil) };
	const part = (title: string, text: string): Node[] => [heading(title), ...lines(text)];
	return administrative(
		data,
		{
			kind: m.paper_audit_plan_kind({}, { locale }),
			about: m.paper_audit_plan_about(data, { locale }),
			number: '',
			on: data.decidedOn,
			content: endWith(
				keepWithNext([
					...part(m.paper_audit_plan_objective({}, { locale }), data.objective),
					...part(m.paper_audit_plan_scope({}, { locale }), data.scope),
					...part(m.paper_audit_plan_criteria({}, { locale }), data.criteria),
					...part(m.paper_audit_plan_method({}, { locale }), data.method),
					heading(
						[
							m.paper_audit_plan_team({}, { locale }),
							data.decisionNumber &&
								m.paper_audit_plan_decision({ number: data.decisionNumber }, { locale })
						]
							.filter(Boolean)
							.join(' ')
					),
					teamTable(data.team, locale),
					heading(m.paper_audit_plan_timetable({}, { locale })),
					paragraph(m.paper_audit_plan_days(days, { locale })),
					timetable(data, locale)
				]),
				{
					unbreakable: true,
					margin: [0, 10, 0, 0],
					columns: [
						signer(m.paper_audit_lead({}, { locale }), null, lead, locale),
						signer(m.paper_audit_approved({}, { locale }), data.approval, null, locale)
					]
				}
			)
		},
		edition
	);
}

const lines = (text: string): Node[] =>
	text
		.split('\n')
		.map((one) => one.trim())
		.filter((one) => one !== '')
		.map(paragraph);

const timetable = ({ slots }: AuditPlanPrint, locale: Locale): Node =>
	table({
		columns: [
			{ head: m.paper_audit_plan_when({}, { locale }), width: mm(24), align: 'center' },
			{ head: m.paper_audit_plan_where({}, { locale }), width: mm(30) },
			{ head: m.paper_audit_plan_what({}, { locale }), width: null },
			{ head: m.paper_audit_plan_auditors({}, { locale }), width: mm(28) },
			{ head: m.paper_audit_plan_auditee({}, { locale }), width: mm(28) }
		],
		rows: slots.map((slot) => [
			`${formatDate(slot.onDate)}\n${slot.starts} – ${slot.ends}`,
			slot.place,
			[
				slot.kind === 'visit' ? '' : slotKindLabel(slot.kind, locale),
				...slot.processes.map(({ process, code, clauses }) =>
					[
						code ? `${process} (${code})` : process,
						clauses.length
							? m.paper_audit_plan_clauses({ clauses: clauses.join('; ') }, { locale })
							: ''
					]
						.filter(Boolean)
						.join(', ')
				),
				said(slot, locale) ? '' : slot.content
			]
				.filter(Boolean)
				.join('\n'),
			slot.auditors.join('\n'),
			slot.auditee
		]),
		none: m.paper_audit_none({}, { locale }),
		fontSize: 11
	});

/** What the words of a slot would only say again. */
const said = (
	{ kind, processes, content }: AuditPlanPrint['slots'][number],
	locale: Locale
): boolean =>
	[slotKindLabel(kind, locale), ...processes.map(({ process }) => process)].includes(content);
