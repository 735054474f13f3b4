import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDateLong } from '#lib/i18n/text/format.ts';
import type { Day, Edition, FormPrint } from '../types.ts';
import { footer } from './footer.ts';
import { letterhead, line } from './letterhead.ts';
import { textWidth } from './measure.ts';
import { mm, sheet, size } from './page.ts';

export type Administrative = {
	/** Tên loại, in capitals: QUYẾT ĐỊNH, KẾ HOẠCH, BIÊN BẢN. */
	kind: string;
	/** Trích yếu. */
	about: string;
	/** Số, ký hiệu: 45/QĐ-UBND; '' leaves room for a pen, null prints none (minutes bear none). */
	number: string | null;
	/** Day of the document; null leaves room for a pen. */
	on: Day | null;
	content: Node[];
};

/** Dotted room for what is written by pen. */
const room = '……';

/**
 * An administrative document (NĐ 30/2020/NĐ-CP, Phụ lục I): letterhead, number and date, kind and
 * subject in the middle, the number of the page at the top from the second page on.
 */
export function administrative(
	form: FormPrint,
	{ kind, about, number, on, content }: Administrative,
	edition: Edition
): TDocumentDefinitions {
	const { locale } = edition;
	const dated = on ? formatDateLong(on, locale) : m.paper_act_undated({}, { locale });
	return sheet(
		{
			title: `${kind} ${about}`,
			author: form.ward.name,
			reference: form.reference,
			orientation: 'portrait',
			stamp: null,
			header: {
				height: mm(20),
				at: (page) =>
					page === 1
						? ''
						: {
								text: `${page}`,
								alignment: 'center',
								fontSize: size.body,
								margin: [0, mm(10), 0, 0]
							}
			},
			footer: footer(
				{
					marks: [form.form.code, form.reference],
					verifyUrl: form.verifyUrl,
					stamp: null,
					orientation: 'portrait'
				},
				edition
			),
			content: [
				letterhead(form.ward),
				{
					columns: [
						{
							width: '45%',
							alignment: 'center',
							text:
								number === null ? ' ' : m.paper_act_number({ number: number || room }, { locale })
						},
						{
							width: '55%',
							alignment: 'center',
							italics: true,
							text: m.paper_place_and_date({ place: form.ward.place, date: dated }, { locale })
						}
					],
					columnGap: 6,
					margin: [0, 6, 0, 10]
				},
				{
					text: kind,
					bold: true,
					alignment: 'center',
					fontSize: 14,
					outline: true,
					outlineText: kind
				},
				{ text: about, bold: true, alignment: 'center', margin: [mm(12), 0, mm(12), 0] },
				line(Math.min(120, textWidth(about, size.body) / 2)),
				{ text: ' ', fontSize: 6 },
				...content
			]
		},
		edition
	);
}
