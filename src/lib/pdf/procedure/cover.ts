import type { Content as Node } from 'pdfmake/interfaces';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDate } from '#lib/i18n/text/format.ts';
import { line } from '../parts/letterhead.ts';
import { mm, size } from '../parts/page.ts';
import { signOff } from '../parts/sign-off.ts';
import { capitals } from '../parts/text.ts';
import type { Edition, ProcedurePrint } from '../types.ts';
import { kindWord } from '#lib/i18n/paper-words.ts';
import { dayOr } from '../parts/day-or.ts';

/** Trang bìa (domain notes 3.1): who, by which standard, what, which issue, who answers for it. */
export function cover(data: ProcedurePrint, { locale }: Edition): Node[] {
	const { ward, document } = data;
	const title = capitals(document.title);
	return [
		{
			alignment: 'center',
			stack: [
				...(ward.superior ? [{ text: capitals(ward.superior) }] : []),
				{ text: capitals(ward.name), bold: true },
				line(90),
				{ text: 'TCVN ISO 9001:2015', bold: true, margin: [0, mm(10), 0, mm(6)] },
				{
					text: kindWord(document.kind, locale),
					bold: true,
					fontSize: 22,
					margin: [0, 0, 0, 4],
					outline: true,
					outlineText: m.paper_cover({}, { locale })
				},
				{ text: title, bold: true, fontSize: title.length > 90 ? 16 : 20, lineHeight: 1.25 },
				...promulgation(data, locale)
			]
		},
		facts(data, locale),
		...signOff(data.signatures, locale),
		{
			text: m.paper_internal_record({}, { locale }),
			italics: true,
			fontSize: size.small,
			alignment: 'justify',
			margin: [0, 4, 0, 0]
		}
	];
}

function promulgation({ revision: r }: ProcedurePrint, locale: Locale): Node[] {
	if (!r.decisionNumber) return [];
	const number = r.decisionNumber;
	return [
		{
			text: r.issuedOn
				? m.paper_issued_with_dated({ number, date: formatDate(r.issuedOn) }, { locale })
				: m.paper_issued_with({ number }, { locale }),
			italics: true,
			margin: [0, 6, 0, 0]
		}
	];
}

function facts({ document, revision: r, labels }: ProcedurePrint, locale: Locale): Node {
	const rows: [string, string][] = [
		[labels?.code ?? m.paper_code({}, { locale }), document.code],
		[labels?.number ?? m.paper_issue_revision_long({}, { locale }), printNumber(r)],
		[labels?.issuedOn ?? m.paper_issued_on({}, { locale }), dayOr(r.issuedOn)],
		[m.paper_effective_from({}, { locale }), dayOr(r.effectiveFrom)]
	];
	return {
		margin: [mm(26), mm(9), 0, mm(9)],
		layout: {
			hLineWidth: () => 0,
			vLineWidth: () => 0,
			paddingTop: () => 2,
			paddingBottom: () => 2
		},
		table: {
			widths: [mm(58), '*'],
			body: rows.map(([label, value]) => [
				{ text: capitals(label), bold: true },
				{ text: `: ${value || '……/……/…………'}` }
			])
		}
	};
}
