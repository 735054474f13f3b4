import type { CanvasRect, ContentCanvas } from 'pdfmake/interfaces';
import { create } from 'qrcode';

/** What the printer draws in the place of a rectangle: rows of touching squares, from its corner, in points. */
type Squares = { height: number; runs: { x: number; y: number; w: number }[] };

/**
 * A QR code of a given side in points. pdfmake's own rounds each square to whole points, which leaves
 * 13 mm or 26 mm and nothing between; here squares of one row that touch are drawn as one, and all of
 * them in one stroke (print/squares.ts).
 */
export function qr(text: string, side: number): ContentCanvas {
	const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
	const unit = side / size;
	const runs: Squares['runs'] = [];
	for (let y = 0; y < size; y++)
		for (let x = 0; x < size; x++) {
			const start = x;
			while (x < size && data[y * size + x]) x++;
			if (x > start) runs.push({ x: start * unit, y: y * unit, w: (x - start) * unit });
		}
	const drawn: CanvasRect & { squares: Squares } = {
		...{ type: 'rect', x: 0, y: 0, w: side, h: side, color: 'black' },
		squares: { height: unit, runs }
	};
	return { canvas: [drawn] };
}
