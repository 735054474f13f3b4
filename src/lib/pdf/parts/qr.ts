import type { CanvasElement, Content as Node } from 'pdfmake/interfaces';
import { create } from 'qrcode';

/**
 * A QR code of a given side in points. pdfmake's own rounds each square to whole points, which leaves
 * 13 mm or 26 mm and nothing between; here squares of one row that touch are drawn as one.
 */
export function qr(text: string, side: number): Node {
	const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
	const unit = side / size;
	const canvas: CanvasElement[] = [];
	for (let y = 0; y < size; y++)
		for (let x = 0; x < size; x++) {
			const start = x;
			while (x < size && data[y * size + x]) x++;
			if (x > start)
				canvas.push({
					type: 'rect',
					x: start * unit,
					y: y * unit,
					w: (x - start) * unit,
					h: unit,
					lineWidth: 0,
					color: 'black'
				});
		}
	return { canvas };
}
