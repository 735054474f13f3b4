import type { Column } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import { formatDateTime } from '#lib/i18n/text/format.ts';
import type { Edition, Stamp } from '../types.ts';
import { margin, mm, type Orientation, innerWidth, type Repeated } from './page.ts';
import { qr } from './qr.ts';
import { stampOf } from './stamp.ts';

/** 17 mm: at 37 squares a side, squares of 0.46 mm, which a phone reads off a photocopy. */
const qrSide = mm(17);

/** The first half of what a person compares by eye. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12);

export type Foot = {
	/** What identifies the sheet: code, issue, hash, number of the pack. Empty ones are left out. */
	marks: string[];
	verifyUrl: string;
	stamp: Stamp | null;
	orientation: Orientation;
};

/**
 * The foot of every page: which document this is, when it was printed, and a QR that answers without
 * sign-in whether it is still in force.
 */
export function footer(foot: Foot, { locale, issuedAt }: Edition): Repeated {
	const lines = [
		foot.marks.filter(Boolean).join(' · '),
		m.paper_printed_at({ at: formatDateTime(issuedAt) }, { locale })
	];
	if (foot.verifyUrl) lines.push(m.paper_verify_hint({}, { locale }));
	const code = foot.verifyUrl ? qr(foot.verifyUrl, qrSide) : null;
	const width = innerWidth(foot.orientation);
	// pdfmake writes its measurements into what it is given, so every page gets nodes of its own; the
	// squares of the code are only read.
	const columns = (): Column[] => {
		const stamp = stampOf(foot.stamp, locale);
		return [
			{ stack: [...lines], width: '*', style: 'running', margin: [0, 3, 0, 0] },
			...(stamp ? [{ stack: [stamp.box], width: 'auto', margin: [0, 6, 6, 0] } as Column] : []),
			...(code ? [{ canvas: code.canvas.map((vector) => ({ ...vector })), width: qrSide }] : [])
		];
	};
	return {
		height: margin.bottom,
		at: () => ({
			margin: [margin.left, mm(2.5), margin.right, 0],
			stack: [
				{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5 }] },
				{ columns: columns(), columnGap: 8, margin: [0, 4, 0, 0] }
			]
		})
	};
}
