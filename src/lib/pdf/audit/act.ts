import type { Column, Content as Node } from 'pdfmake/interfaces';
import type { MemberRole } from '#lib/domain/audit/subject.ts';
import { memberRoleLabel } from '#lib/i18n/audit-labels.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDateTime } from '#lib/i18n/text/format.ts';
import type { ActSignaturePrint, PersonPrint } from '../nonconformity/types.ts';
import { shortHash } from '../parts/footer.ts';
import { mm, size } from '../parts/page.ts';
import { table } from '../parts/table.ts';
import type { Day, FormPrint } from '../types.ts';

export type MemberPrint = PersonPrint & { role: MemberRole; task: string };

/** What decision, plan and minutes say of their audit. */
export type AuditActPrint = FormPrint & {
	/** `ĐGNB-2026-01` */
	number: string;
	title: string;
	objective: string;
	scope: string;
	criteria: string;
	method: string;
	dateFrom: Day;
	dateUntil: Day;
	decisionNumber: string;
	/** Day of the decision; null while there is none. */
	decidedOn: Day | null;
	team: MemberPrint[];
	/** Of the head, over plan and team. */
	approval: ActSignaturePrint | null;
};

/** The team as a ruled table. */
export const teamTable = (team: MemberPrint[], locale: Locale): Node =>
	table({
		columns: [
			{ head: m.paper_audit_no({}, { locale }), width: mm(8), align: 'center' },
			{ head: m.paper_audit_name({}, { locale }), width: mm(38) },
			{ head: m.paper_audit_title({}, { locale }), width: null },
			{ head: m.paper_audit_role({}, { locale }), width: mm(24) },
			{ head: m.paper_audit_task({}, { locale }), width: mm(34) }
		],
		rows: team.map((member, i) => [
			`${i + 1}`,
			member.name,
			member.title,
			memberRoleLabel(member.role, locale),
			member.task
		]),
		none: m.paper_audit_none({}, { locale })
	});

/** Left of the signature: who gets the document. */
export const receivers = (locale: Locale): Column => ({
	width: '45%',
	stack: [
		{ text: m.paper_act_receivers({}, { locale }), bold: true, italics: true, fontSize: 12 },
		...[
			m.paper_act_receiver_team({}, { locale }),
			m.paper_act_receiver_units({}, { locale }),
			m.paper_act_receiver_file({}, { locale })
		].map((text) => ({ text, fontSize: 11 }))
	]
});

/** Whose office signs, and below it the signature made in the product or room for ink and seal. */
export const signer = (
	office: string,
	signature: ActSignaturePrint | null,
	person: PersonPrint | null,
	locale: Locale
): Column => ({
	width: '*',
	alignment: 'center',
	stack: [
		{ text: office, bold: true },
		...(signature
			? [
					{
						fontSize: size.small,
						margin: [0, mm(5), 0, mm(5)] as [number, number, number, number],
						stack: [
							{ text: m.paper_signed_internally({}, { locale }), italics: true },
							formatDateTime(signature.at),
							m.paper_signed_hash({ hash: shortHash(signature.contentSha256) }, { locale })
						]
					}
				]
			: [
					{ text: ' ', fontSize: 1, margin: [0, mm(25), 0, 0] as [number, number, number, number] }
				]),
		{ text: (signature ?? person)?.name || ' ', bold: true }
	]
});
