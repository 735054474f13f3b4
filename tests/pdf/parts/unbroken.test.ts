import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unbroken } from '#lib/pdf/parts/unbroken.ts';
import { words } from '../../support/pdf.ts';

test('numbers of documents are set in one piece', () => {
	expect(unbroken('Thông tư số 26/2014/TT-BKHCN (10/10/2014) và Quyết định')).toEqual([
		{ text: 'Thông tư số ' },
		{ text: '26/2014/TT-BKHCN ', noWrap: true },
		{ text: '(10/10/2014) ', noWrap: true },
		{ text: 'và Quyết định' }
	]);
});

test('a dash between words and an address longer than half a line may break', () => {
	const address = `https://example.org/${'a/'.repeat(30)}`;
	expect(unbroken(`Tư pháp – Hộ tịch ${address}`)).toEqual([
		{ text: `Tư pháp – Hộ tịch ${address}` }
	]);
});

test('no letter is lost or moved', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'aĐ9/- .\n') }), (text) => {
			const pieces = unbroken(text) as { text: string }[];
			expect(pieces.map((piece) => piece.text).join('')).toBe(text);
		})
	);
	expect(words({ text: unbroken('số 26/2014/TT-BKHCN') })).toEqual(['số 26/2014/TT-BKHCN']);
});
