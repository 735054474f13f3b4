import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { MeetingKind } from '#lib/domain/audit/subject.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import type { PersonPrint } from '../nonconformity/types.ts';
import { administrative } from '../parts/administrative.ts';
import { endWith } from '../parts/ending.ts';
import { heading, paragraph } from '../parts/heading.ts';
import { keepWithNext } from '../parts/keep-with-next.ts';
import { mm } from '../parts/page.ts';
import { table } from '../parts/table.ts';
import { printableData } from '../parts/text.ts';
import type { Day, Edition, FormPrint } from '../types.ts';
import { signer } from './act.ts';

export type AuditMinutesPrint = FormPrint & {
	/** `ĐGNB-2026-01` */
	number: string;
	kind: MeetingKind;
	onDate: Day;
	starts: string;
	ends: string;
	place: string;
	chair: string;
	secretary: string;
	content: string;
	opinions: string;
	attendees: PersonPrint[];
};

/** BM.ISO.03.07: what was said at the opening or the closing meeting, and who was there, to sign. */
export function auditMinutesDefinition(
	input: AuditMinutesPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	const lines = (text: string) => text.split('\n').filter(Boolean).map(paragraph);
	return administrative(
		data,
		{
			kind: m.paper_audit_minutes_kind({}, { locale }),
			about:
				data.kind === 'opening'
					? m.paper_audit_minutes_opening(data, { locale })
					: m.paper_audit_minutes_closing(data, { locale }),
			number: null,
			on: data.onDate,
			content: endWith(
				keepWithNext([
					paragraph(
						m.paper_audit_minutes_when({ ...data, date: formatDate(data.onDate) }, { locale })
					),
					paragraph(m.paper_audit_minutes_where(data, { locale })),
					paragraph(m.paper_audit_minutes_chair({ name: data.chair }, { locale })),
					paragraph(m.paper_audit_minutes_secretary({ name: data.secretary }, { locale })),
					heading(m.paper_audit_minutes_present({}, { locale })),
					table({
						columns: [
							{ head: m.paper_audit_no({}, { locale }), width: mm(9), align: 'center' },
							{ head: m.paper_audit_name({}, { locale }), width: mm(50) },
							{ head: m.paper_audit_title({}, { locale }), width: null },
							{ head: m.paper_audit_minutes_sign({}, { locale }), width: mm(30) }
						],
						rows: data.attendees.map(({ name, title }, i) => [`${i + 1}`, name, title, ' ']),
						none: m.paper_audit_none({}, { locale })
					}),
					heading(m.paper_audit_minutes_content({}, { locale })),
					...lines(data.content),
					heading(m.paper_audit_minutes_opinions({}, { locale })),
					...lines(data.opinions || m.paper_audit_minutes_no_opinions({}, { locale })),
					paragraph(m.paper_audit_minutes_end(data, { locale }))
				]),
				{
					unbreakable: true,
					margin: [0, 10, 0, 0],
					columns: [
						signer(
							m.paper_audit_minutes_sign_secretary({}, { locale }),
							null,
							{ name: data.secretary, title: '' },
							locale
						),
						signer(
							m.paper_audit_minutes_sign_chair({}, { locale }),
							null,
							{ name: data.chair, title: '' },
							locale
						)
					]
				}
			)
		},
		edition
	);
}
