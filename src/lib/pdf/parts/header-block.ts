import type { Content as Node } from 'pdfmake/interfaces';
import { lineCount } from './measure.ts';
import { type Orientation, type Repeated, innerWidth, margin, mm } from './page.ts';
import { capitals } from './text.ts';

export type HeaderBlock = {
	agency: string;
	/** First line of the middle, e.g. QUY TRÌNH; '' when the title says it all. */
	kind: string;
	title: string;
	/** The lines of the third column above the page number. */
	facts: { label: string; value: string }[];
	pageLabel: string;
	orientation: Orientation;
};

const top = mm(13);
const below = mm(5);
const inset = { across: 5, along: 4 };
/** Lines of the Times-metric face at line height 1.15, per point of type. */
const leading = 1.15 * 1.15;
const small = { agency: 10, facts: 10.5 };
/** A long title is set smaller, so that the block stays a block. */
const titleSizes = [12, 11, 10, 9, 8];

/**
 * The three columns at the head of every page (domain notes 3.2): who, what, which issue and page.
 * Page x/y counts the whole file, the cover included.
 */
export function headerBlock(h: HeaderBlock): Repeated {
	const widths = [0.27, 0.43, 0.3].map(
		(share) => innerWidth(h.orientation) * share - 2 * inset.across - 0.6
	) as [number, number, number];
	const title = capitals(h.title);
	const titleSize = titleSizes.find((s) => lineCount(title, widths[1], s) <= 5) ?? 8;
	const agency = capitals(h.agency);
	const facts = (page: string) =>
		[...h.facts, { label: h.pageLabel, value: page }].map(
			({ label, value }) => `${label}: ${value}`
		);

	const height = Math.max(
		lineCount(agency, widths[0], small.agency) * small.agency,
		(h.kind ? lineCount(h.kind, widths[1], 12) * 12 : 0) +
			lineCount(title, widths[1], titleSize) * titleSize,
		facts('000/000').reduce(
			(sum, line) => sum + lineCount(line, widths[2], small.facts) * small.facts,
			0
		)
	);
	return {
		height: top + height * leading + 2 * inset.along + below + 2,
		at: (page, pages) => block(h, { agency, title, titleSize, widths }, facts(`${page}/${pages}`))
	};
}

type Measured = { agency: string; title: string; titleSize: number; widths: number[] };

const block = (h: HeaderBlock, measured: Measured, facts: string[]): Node => ({
	margin: [margin.left, top, margin.right, 0],
	lineHeight: 1.15,
	table: {
		widths: measured.widths,
		body: [
			[
				{
					text: measured.agency,
					bold: true,
					fontSize: small.agency,
					alignment: 'center',
					verticalAlignment: 'middle'
				},
				{
					stack: [
						...(h.kind ? [{ text: h.kind, bold: true, fontSize: 12 }] : []),
						{ text: measured.title, bold: true, fontSize: measured.titleSize }
					],
					alignment: 'center',
					verticalAlignment: 'middle'
				},
				{ stack: facts, fontSize: small.facts, verticalAlignment: 'middle' }
			]
		]
	},
	layout: {
		hLineWidth: () => 0.5,
		vLineWidth: () => 0.5,
		paddingLeft: () => inset.across,
		paddingRight: () => inset.across,
		paddingTop: () => inset.along,
		paddingBottom: () => inset.along
	}
});
