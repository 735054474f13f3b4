import type { Content as Node } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import { localDate, formatDateLong } from '#lib/i18n/text/format.ts';
import type { Edition, WardPrint } from '../types.ts';
import { textWidth } from './measure.ts';
import { capitals } from './text.ts';

/**
 * The head of an administrative document (NĐ 30/2020, Phụ lục I): superior body and issuing body on
 * the left, Quốc hiệu and Tiêu ngữ on the right, which stay Vietnamese in every edition.
 */
export const letterhead = (ward: WardPrint): Node => ({
	columns: [
		{
			width: '45%',
			alignment: 'center',
			stack: [
				...(ward.superior ? [{ text: capitals(ward.superior), fontSize: 12 }] : []),
				{ text: capitals(ward.name), fontSize: 12, bold: true },
				line(60)
			]
		},
		{
			width: '55%',
			alignment: 'center',
			stack: [
				{ text: m.paper_national_name({}, { locale: 'vi' }), fontSize: 12, bold: true },
				{ text: m.paper_national_motto({}, { locale: 'vi' }), fontSize: 13, bold: true },
				line(textWidth(m.paper_national_motto({}, { locale: 'vi' }), 13))
			]
		}
	],
	columnGap: 6
});

/** A rule under a line of text, centred, `width` points long. */
export const line = (width: number): Node => ({
	alignment: 'center',
	margin: [0, 2, 0, 0],
	canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7 }]
});

/** “Thanh Bình, ngày 05 tháng 02 năm 2019”, italic, on the right half. */
export const dateLine = (ward: WardPrint, { locale, issuedAt }: Edition): Node => ({
	text: m.paper_place_and_date(
		{ place: ward.place, date: formatDateLong(localDate(new Date(issuedAt)), locale) },
		{ locale }
	),
	italics: true,
	alignment: 'right',
	margin: [0, 6, 0, 6]
});
