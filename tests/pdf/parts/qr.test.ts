import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qr } from '#lib/pdf/parts/qr.ts';
import { verifyUrl } from '../../support/prints.ts';

type Rect = { x: number; y: number; w: number; h: number };

test('the squares that are drawn are exactly the dark ones of the code', () => {
	const { size, data } = create(verifyUrl, { errorCorrectionLevel: 'M' }).modules;
	const { canvas } = qr(verifyUrl, size * 2) as unknown as { canvas: Rect[] };
	const drawn = new Set(
		canvas.flatMap(({ x, y, w }) =>
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
	const { canvas } = qr(verifyUrl, 48) as unknown as { canvas: Rect[] };
	expect(Math.max(...canvas.map((r) => r.x + r.w))).toBeCloseTo(48);
	expect(Math.max(...canvas.map((r) => r.y + r.h))).toBeCloseTo(48);
});
