import type { Renderer } from './inside-pdfmake.ts';

/**
 * Draws a vector with `squares` (the QR code of pdf/parts) in one stroke. pdfmake would set line, colour
 * and filling for each of its some three hundred rectangles, on every page.
 */
export function drawSquaresAtOnce(renderer: Renderer): void {
	const { renderVector } = renderer;
	renderer.renderVector = function (this: Renderer, vector) {
		if (!vector.squares) return renderVector.call(this, vector);
		const { height, runs } = vector.squares;
		this.pdfDocument.fillColor('black', 1);
		for (const { x, y, w } of runs) this.pdfDocument.rect(vector.x + x, vector.y + y, w, height);
		this.pdfDocument.fill();
	};
}
