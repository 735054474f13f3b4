import { expect, test } from 'vitest';
import { classOf, fontkit } from '#lib/server/print/inside-pdfmake.ts';

test('a version of pdfmake that has changed inside is named before it prints', () => {
	expect(() => classOf('Renderer', 'renderVector')).not.toThrow();
	expect(() => classOf('Renderer', 'drawEverything')).toThrow(
		'pdfmake has no Renderer.drawEverything any more'
	);
});

test('the fonts are parsed by the library that writes them into the file', () => {
	expect(fontkit.create).toBeTypeOf('function');
	expect(fontkit.registerFormat).toBeTypeOf('function');
});
