import type { Content as Node, Watermark } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import type { Stamp } from '../types.ts';

/**
 * DỰ THẢO or LỖI THỜI: a pale word across the page, which costs no toner, and a framed one for the
 * foot, which survives a bad photocopier. ISO 9001:2015 7.5.3.2: no unintended use of what is obsolete.
 */
export function stampOf(
	stamp: Stamp | null,
	locale: Locale
): { watermark: Watermark; box: Node } | null {
	if (!stamp) return null;
	const text =
		stamp === 'draft'
			? m.paper_stamp_draft({}, { locale })
			: m.paper_stamp_obsolete({}, { locale });
	return {
		watermark: { text, opacity: 0.08, bold: true, fontSize: 96, color: 'black' },
		box: {
			table: { body: [[{ text, bold: true, fontSize: 12, margin: [4, 1, 4, 1] }]] },
			layout: { hLineWidth: () => 1.2, vLineWidth: () => 1.2 }
		}
	};
}
