import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qr } from '#lib/pdf/parts/qr.ts';
import { verifyUrl } from '../../support/prints.ts';

const codeOf = (side: number) => {
	const { canvas } = qr(verifyUrl, side);
	const [drawn] = canvas as unknown as [
		{
			w: number;
			h: number;
			squares: { height: number; runs: { x: number; y: number; w: number }[] };
		}
	];
	return { canvas, ...drawn, ...drawn.squares };
};

test('the squares that are drawn are exactly the dark ones of the code', () => {
	const { size, data } = create(verifyUrl, { errorCorrectionLevel: 'M' }).modules;
	const drawn = new Set(
		codeOf(size * 2).runs.flatMap(({ x, y, w }) =>
			Array.from(
				{ length: Math.round(w / 2) },
				(_, i) => Math.round(y / 2) * size + Math.round(x / 2) + i
			)
		)
	);
	const dark = new Set([...data].flatMap((bit, i) => (bit ? [i] : [])));
	expect(drawn).toEqual(dark);
});

test('the code fills the side it was given and no more', () => {
	const { canvas, w, h, runs, height } = codeOf(48);
	expect([canvas.length, w, h]).toEqual([1, 48, 48]);
	expect(Math.max(...runs.map((run) => run.x + run.w))).toBeCloseTo(48);
	expect(Math.max(...runs.map((run) => run.y)) + height).toBeCloseTo(48);
});
