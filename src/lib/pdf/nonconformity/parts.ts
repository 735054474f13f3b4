import type { Content as Node, TableCell } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/paraglide/runtime.js';
import { formatDateTime } from '#lib/i18n/text/format.ts';
import { shortHash } from '../parts/footer.ts';
import { innerWidth, mm, size } from '../parts/page.ts';
import { choice } from '../parts/boxes.ts';
import { lineCount } from '../parts/measure.ts';
import { photographs } from '../parts/photographs.ts';
import { ruled, wordsOf } from '../parts/table.ts';
import type { ActSignaturePrint, EvidencePrint, PersonPrint } from './types.ts';

const labelWidth = mm(42);

/** “3. Sự khắc phục”: one of the nine blocks; the list of blocks goes through keepWithNext(). */
export const blockHead = (number: number, text: string): Node => ({
	text: `${number}. ${text}`,
	bold: true,
	fontSize: size.table,
	margin: [0, 9, 0, 3],
	headlineLevel: 1
});

/** A label and its value; an empty value leaves so many dotted lines for a pen. */
export type Fact = [label: string, value: Node | null, lines?: number];

/** A row each. */
export const facts = (rows: Fact[]): Node => ({
	table: {
		widths: [labelWidth, '*'],
		dontBreakRows: rows.every(([, value]) => isShort(value)),
		body: rows.map(([label, value, lines = 1]): TableCell[] => [
			{ text: label, bold: true },
			{ stack: [isEmpty(value) ? pen(lines, valueWidth) : value] }
		])
	},
	layout: ruled,
	fontSize: 11,
	lineHeight: 1.15
});
const valueWidth = innerWidth('portrait') - labelWidth - 19;

const isEmpty = (value: Node | null): value is null =>
	value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Dotted lines to write on. */
const pen = (lines: number, width: number): Node => ({
	canvas: Array.from({ length: lines }, (_, i) => ({
		type: 'line' as const,
		x1: 0,
		y1: 13 + i * 18,
		x2: width,
		y2: 13 + i * 18,
		lineWidth: 0.6,
		dash: { length: 1, space: 2 }
	}))
});

/** Boxes to tick, in columns of equal width, read from top to bottom. */
export function boxes(options: { ticked: boolean; label: string }[], columns: number): Node {
	const each = Math.ceil(options.length / columns);
	return {
		columns: Array.from({ length: columns }, (_, i) => ({
			width: '*',
			stack: options.slice(i * each, (i + 1) * each).map((o) => choice(o.ticked, o.label))
		})),
		columnGap: 6
	};
}

/**
 * Names of files with the start of what a reader compares by eye; photographs are printed as pictures
 * below (parts/photographs.ts).
 */
export const fileLines = (files: EvidencePrint[], locale: Locale): Node[] => {
	const pictures = files.filter(({ photo }) => photo).length;
	return [
		...files
			.filter(({ photo }) => !photo)
			.map(({ name, caption, sha256 }) => ({
				text: `${caption ? `${caption}: ` : ''}${name} (${shortHash(sha256)})`,
				fontSize: size.small
			})),
		...(pictures > 0
			? [
					{
						text: m.paper_photos_below({ count: pictures }, { locale }),
						fontSize: size.small,
						italics: true
					}
				]
			: [])
	];
};

/** Text with its files below; null when there is neither. */
export const withFiles = (text: string, files: EvidencePrint[], locale: Locale): Node | null =>
	text || files.length ? { stack: [...(text ? [text] : []), ...fileLines(files, locale)] } : null;

/** Files that no field of the form names, below the block to which they belong. */
export const attachments = (files: EvidencePrint[], locale: Locale): Node[] => {
	const title = m.paper_attached({}, { locale });
	const others = files.filter(({ photo }) => !photo);
	return [
		...(others.length
			? [
					{
						stack: [{ text: title, bold: true, fontSize: size.small }, ...fileLines(others, locale)]
					}
				]
			: []),
		...photographs(title, ofNothing(files))
	];
};

/** Photographs of what the block itself says. */
export const ofNothing = (files: EvidencePrint[]) => files.map((file) => ({ of: '', file }));

export const named = (person: PersonPrint | null): string =>
	person ? [person.name, person.title].filter(Boolean).join(', ') : '';

/** More lines than these are not held together: not on one page, nor with the signatures below them. */
const fewLines = 12;
const isShort = (value: Node | null): boolean =>
	lineCount(wordsOf(value), valueWidth, 11) <= fewLines;

/**
 * Rows that end in signatures: the last row goes with them to the next page, because a signature does
 * not stand on a page alone.
 */
export function signedFacts(rows: Fact[], signatures: Node): Node[] {
	const last = rows.at(-1);
	if (!last || !isShort(last[1])) return [facts(rows), signatures];
	return [
		...(rows.length > 1 ? [facts(rows.slice(0, -1))] : []),
		{ stack: [facts([last]), signatures], unbreakable: true }
	];
}

export type Place = {
	role: string;
	/** Whose place it is; null when nobody is named yet. */
	person: PersonPrint | null;
	signature: ActSignaturePrint | null;
	/** Room for a seal beside the signature. */
	sealed?: boolean;
};

/** Places to sign beside each other, never torn apart; what was signed in the product says so. */
export const places = (all: Place[], locale: Locale): Node => ({
	unbreakable: true,
	margin: [0, 6, 0, 4],
	columns: all.map(({ role, person, signature, sealed = false }) => ({
		width: '*',
		alignment: 'center' as const,
		stack: [
			{ text: role, bold: true },
			...(signature
				? electronic(signature, locale)
				: [
						{
							text: m.paper_sign_and_name({}, { locale }),
							italics: true,
							fontSize: size.small
						},
						{
							text: ' ',
							fontSize: 1,
							margin: [0, mm(sealed ? 25 : 14), 0, 0] as [number, number, number, number]
						}
					]),
			{ text: (signature ?? person)?.name || ' ', bold: true },
			{ text: (signature ?? person)?.title || ' ', fontSize: size.small }
		]
	})),
	columnGap: 8
});

const electronic = (s: ActSignaturePrint, locale: Locale): Node[] => [
	{
		fontSize: size.small,
		margin: [0, 3, 0, 5],
		stack: [
			{ text: m.paper_signed_internally({}, { locale }), italics: true },
			formatDateTime(s.at),
			m.paper_signed_hash({ hash: shortHash(s.contentSha256) }, { locale })
		]
	}
];

/** Numbered rows of a table that is filled by pen. */
export const emptyRows = (count: number, cells: number): Node[][] =>
	Array.from({ length: count }, (_, i) => [
		{ text: `${i + 1}`, margin: [0, 3, 0, 7] },
		...Array<Node>(cells - 1).fill(' ')
	]);
