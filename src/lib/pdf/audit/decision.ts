import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { administrative } from '../parts/administrative.ts';
import { paragraph } from '../parts/heading.ts';
import { capitals, printableData } from '../parts/text.ts';
import { unbroken } from '../parts/unbroken.ts';
import type { Edition } from '../types.ts';
import { type AuditActPrint, receivers, signer, teamTable } from './act.ts';

/** BM.ISO.03.02: the head establishes the team, by NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.1. */
export function auditDecisionDefinition(
	input: AuditActPrint,
	edition: Edition
): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	const { ward } = data;
	const ground = (text: string): Node => ({ stack: [paragraph(text)], italics: true });
	const bold = (text: string) => ({
		text,
		bold: true,
		alignment: 'center' as const,
		margin: [0, 6, 0, 6] as [number, number, number, number]
	});
	return administrative(
		data,
		{
			kind: m.paper_audit_decision_kind({}, { locale }),
			about: m.paper_audit_decision_about({}, { locale }),
			number: data.decisionNumber,
			on: data.decidedOn,
			content: [
				bold(m.paper_audit_decision_authority({ ward: capitals(ward.name) }, { locale })),
				ground(m.paper_audit_decision_ground_standard({}, { locale })),
				ground(m.paper_audit_decision_ground_procedure({ ward: ward.name }, { locale })),
				ground(m.paper_audit_decision_ground_proposal({}, { locale })),
				bold(m.paper_audit_decision_decides({}, { locale })),
				article(m.paper_audit_decision_article_1(data, { locale })),
				teamTable(data.team, locale),
				article(
					m.paper_audit_decision_article_2(
						{
							scope: ended(data.scope),
							criteria: ended(data.criteria),
							from: formatDate(data.dateFrom),
							until: formatDate(data.dateUntil)
						},
						{ locale }
					)
				),
				// A signature does not stand on a page alone.
				{
					unbreakable: true,
					stack: [
						article(m.paper_audit_decision_article_3({}, { locale })),
						paragraph(m.paper_audit_decision_force({}, { locale })),
						{
							margin: [0, 10, 0, 0],
							columns: [
								receivers(locale),
								signer(m.paper_act_head({}, { locale }), data.approval, null, locale)
							]
						}
					]
				}
			]
		},
		edition
	);
}

/** “Điều 1.” in bold before what it says (NĐ 30/2020, Phụ lục I). */
function article(text: string): Node {
	const end = text.indexOf('. ') + 2;
	const words = [{ text: text.slice(0, end), bold: true }, ...unbroken(text.slice(end))];
	return { ...(paragraph('') as object), text: words };
}

/** Words that go on in a sentence, without the full stop they may end in. */
const ended = (words: string): string => words.trim().replace(/[.;,]+$/, '');
