import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { grades, isNonconformity } from '#lib/domain/audit/states.ts';
import { gradeLabel } from '#lib/i18n/audit-finding-labels.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { dayOr } from '../parts/day-or.ts';
import { boxes, facts, ofNothing, places, withFiles } from '../nonconformity/parts.ts';
import type { EvidencePrint, PersonPrint } from '../nonconformity/types.ts';
import { formPage } from '../parts/form-page.ts';
import { photographs } from '../parts/photographs.ts';
import { printableData } from '../parts/text.ts';
import type { Day, Edition, FormPrint } from '../types.ts';
import type { ReportFinding } from './report-types.ts';

/** BM.ISO.03.05: one finding as it stands. */
export type AuditFindingPrint = FormPrint &
	ReportFinding & {
		/** `ĐGNB-2026-01 – Đánh giá nội bộ đợt 1`. */
		audit: string;
		recordedOn: Day;
		recordedBy: PersonPrint;
		lead: PersonPrint | null;
		files: EvidencePrint[];
		/** What the audited office said; null while it has not. */
		answer: { agreed: boolean; by: string; on: Day | null; reason: string } | null;
		/** Of the lead in a dispute, or where it was taken back; '' for none. */
		decision: string;
		/** Answer to an observation; '' for none. */
		response: string;
		responseDueOn: Day | null;
		/** Numbers of the CARs raised from it. */
		cars: string[];
		closing: { evidence: string; by: string; on: Day | null } | null;
	};

/** Phiếu báo cáo sự không phù hợp: what is required, what was seen, and what the office says to it. */
export function auditFindingDefinition(
	input: AuditFindingPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	return formPage(
		data,
		{
			title: isNonconformity(data.grade)
				? m.paper_audit_finding_title_nc({}, { locale })
				: m.paper_audit_finding_title({}, { locale }),
			subtitle: m.paper_audit_finding_number(
				{ number: data.number, date: dayOr(data.recordedOn) },
				{ locale }
			),
			content: [
				found(data, locale),
				...photographs(m.paper_photos({}, { locale }), ofNothing(data.files)),
				signing(data, locale),
				became(data, locale)
			]
		},
		edition
	);
}

const found = (f: AuditFindingPrint, locale: Locale): Node =>
	facts([
		[m.paper_audit_finding_audit({}, { locale }), f.audit],
		[
			m.paper_audit_report_department({}, { locale }),
			f.department || m.paper_audit_report_whole_ward({}, { locale })
		],
		[m.paper_audit_finding_place({}, { locale }), f.place, 1],
		[m.paper_audit_finding_clause({}, { locale }), f.clause],
		[
			m.paper_audit_finding_grade({}, { locale }),
			boxes(
				grades.map((grade) => ({ ticked: f.grade === grade, label: gradeLabel(grade, locale) })),
				2
			)
		],
		[m.paper_audit_report_requirement({}, { locale }), f.requirement, 2],
		[m.paper_audit_report_fact({}, { locale }), f.fact, 3],
		[m.paper_audit_report_evidence({}, { locale }), withFiles(f.evidence, f.files, locale), 2]
	]);

const signing = (f: AuditFindingPrint, locale: Locale): Node => ({
	margin: [0, 8, 0, 4],
	stack: [
		places(
			[
				{
					role: m.paper_audit_finding_sign_auditor({}, { locale }),
					person: f.recordedBy,
					signature: null
				},
				{
					role: m.paper_audit_finding_sign_lead({}, { locale }),
					person: f.lead,
					signature: null
				},
				{
					role: m.paper_audit_finding_sign_auditee({}, { locale }),
					person: f.answer ? { name: f.answer.by, title: '' } : null,
					signature: null
				}
			],
			locale
		)
	]
});

const became = (f: AuditFindingPrint, locale: Locale): Node => {
	const { answer, closing } = f;
	return facts([
		[
			m.paper_audit_finding_answer({}, { locale }),
			{
				stack: [
					boxes(
						[
							{
								ticked: answer?.agreed === true,
								label: m.paper_audit_finding_agreed({}, { locale })
							},
							{
								ticked: answer?.agreed === false,
								label: m.paper_audit_finding_disputed({}, { locale })
							}
						],
						2
					),
					...(answer ? [[answer.by, dayOr(answer.on)].filter(Boolean).join(', ')] : []),
					...(answer?.reason ? [answer.reason] : [])
				]
			}
		],
		[m.paper_audit_finding_decision({}, { locale }), f.decision, 1],
		[
			m.paper_audit_finding_response({}, { locale }),
			[
				f.response,
				f.responseDueOn
					? m.paper_audit_finding_response_due({ date: dayOr(f.responseDueOn) }, { locale })
					: ''
			]
				.filter(Boolean)
				.join(' '),
			1
		],
		[m.paper_audit_finding_cars({}, { locale }), f.cars.join(', '), 1],
		[
			m.paper_audit_finding_closing({}, { locale }),
			closing
				? [closing.evidence, [closing.by, dayOr(closing.on)].filter(Boolean).join(', ')]
						.filter(Boolean)
						.join('\n')
				: '',
			2
		]
	]);
};
