import type { Content as Node } from 'pdfmake/interfaces';
import type { EvidencePrint, PhotoPrint } from '../nonconformity/types.ts';
import { shortHash } from './footer.ts';
import { type Orientation, innerWidth, mm, size } from './page.ts';

/** Widest on paper; a standing picture is as high as that. */
const widest = mm(60);
const highest = mm(60);
const gap = 10;
const perRow: Record<Orientation, number> = { portrait: 2, landscape: 3 };
/** A pixel of a picture too small to fill its place. */
const pixel = 0.75;

/** A file, and what of the form it belongs to: `Câu 12`; '' where the place says it. */
export type Attached = { of: string; file: EvidencePrint };

/** Photographs as pictures below what they prove, under a title; other files stay names. */
export function photographs(
	title: string,
	all: readonly Attached[],
	orientation: Orientation = 'portrait'
): Node[] {
	const shown = all.flatMap(({ of, file }) =>
		file.photo ? [pictured(of, file, file.photo, orientation)] : []
	);
	const rows = Array.from(
		{ length: Math.ceil(shown.length / perRow[orientation]) },
		(_, i): Node => ({
			columns: shown.slice(i * perRow[orientation], (i + 1) * perRow[orientation]),
			columnGap: gap,
			margin: [0, 2, 0, 6]
		})
	);
	// A row is not torn, and the title stays with the first.
	return rows.map((row, i) => ({
		stack:
			i === 0 ? [{ text: title, bold: true, italics: true, fontSize: size.small }, row] : [row],
		unbreakable: true
	}));
}

function pictured(of: string, file: EvidencePrint, photo: PhotoPrint, orientation: Orientation) {
	const room = (innerWidth(orientation) - gap * (perRow[orientation] - 1)) / perRow[orientation];
	return {
		width: Math.min(widest, room),
		stack: [
			{ image: photo.jpeg, ...sizeOf(photo) },
			{
				text: [of, file.caption || file.name].filter(Boolean).join(': '),
				fontSize: size.small,
				margin: [0, 2, 0, 0]
			},
			{ text: shortHash(file.sha256), fontSize: size.foot, color: '#444444' }
		]
	} as const satisfies Node & { width: number };
}

/** In points: as large as its place allows, and no larger than its pixels bear. */
export function sizeOf({ width, height }: Pick<PhotoPrint, 'width' | 'height'>): {
	width: number;
	height: number;
} {
	const scale = Math.min(widest / width, highest / height, pixel);
	return { width: width * scale, height: height * scale };
}
