import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Edition, Stamp } from '../types.ts';
import { stampOf } from './stamp.ts';

/** Millimetres as PDF points. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** Name under which the print worker registers the Times-metric face. */
export const face = 'Tinos';

/** Sizes in points: NĐ 30/2020, Phụ lục I asks 13–14 for text; tables may be one smaller. */
export const size = { body: 13, table: 12, small: 10, foot: 8.5 } as const;

/** A4 with 30 mm to the left for binding (NĐ 30/2020: left 30–35, right 15–20 mm). */
export const margin = { left: mm(30), right: mm(18), bottom: mm(26) } as const;

const a4 = { width: 595.28, height: 841.89 };
export type Orientation = 'portrait' | 'landscape';
/** Width between the margins, in points. */
export const innerWidth = (orientation: Orientation): number =>
	(orientation === 'portrait' ? a4.width : a4.height) - margin.left - margin.right;

/** A piece that returns on every page. `height` is what it takes from the page's edge, in points. */
export type Repeated = { height: number; at: (page: number, pages: number) => Node };

export type Sheet = {
	title: string;
	author: string;
	/** Goes into the file's metadata, and so into its ID: the content's hash or the pack's number. */
	reference: string;
	orientation: Orientation;
	header: Repeated | null;
	footer: Repeated;
	content: Node[];
	stamp: Stamp | null;
};

/**
 * The frame shared by everything that is printed. pdfmake leaves out a header that does not fit the
 * top margin, so the margin is made from the header's own height.
 */
export function sheet(s: Sheet, { locale, issuedAt }: Edition): TDocumentDefinitions {
	const date = new Date(issuedAt);
	const { header, footer } = s;
	return {
		pageSize: 'A4',
		pageOrientation: s.orientation,
		pageMargins: [margin.left, header?.height ?? mm(20), margin.right, footer.height],
		defaultStyle: { font: face, fontSize: size.body, lineHeight: 1.2 },
		styles: { running: { fontSize: size.foot } },
		info: {
			title: s.title,
			author: s.author,
			keywords: s.reference,
			creator: 'Ward QMS',
			producer: 'Ward QMS',
			creationDate: date,
			modDate: date
		},
		language: locale,
		displayTitle: true,
		version: '1.7',
		header: header?.at,
		footer: footer.at,
		watermark: stampOf(s.stamp, locale)?.watermark,
		content: s.content
	};
}
