import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { fontkit } from '#lib/server/print/inside-pdfmake.ts';
import { type Font, type Run, settingWordsOnce } from '#lib/server/print/words.ts';
import { markedLetters } from '../../support/vietnamese.ts';

const folder = dirname(
	createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json')
);
const parse = (name: string): Font =>
	fontkit.create(readFileSync(join(folder, name, `Tinos_${name}.ttf`)));
const regular = '400Regular';

const plain = ({ glyphs, positions, advanceWidth }: Run) => ({
	glyphs: glyphs.map((glyph) => [glyph.id, glyph.codePoints, glyph.advanceWidth]),
	positions: positions.map((position) => ({ ...position })),
	advanceWidth
});
const words = [
	...['Ủy ', 'ban', 'NGHỊ ', 'AVATAR', 'To,', '12/QĐ-UBND', 'ﬁ', 'office', '½', '☐', ' ', ''],
	...markedLetters,
	markedLetters.join('')
];

describe('a word set once for all documents', () => {
	test.each([regular, '700Bold', '400Regular_Italic', '700Bold_Italic'])(
		'stands as the font itself sets it (%s)',
		(name) => {
			const font = settingWordsOnce(parse(name))();
			for (const word of words) {
				const expected = plain(parse(name).layout(word));
				expect(plain(font.layout(word))).toEqual(expected);
				expect(plain(font.layout(word))).toEqual(expected);
			}
		},
		60_000
	);

	test('is set by the font once', () => {
		const parsed = parse(regular);
		const set = vi.spyOn(parsed, 'layout');
		const fontOf = settingWordsOnce(parsed);
		for (let document = 0; document < 3; document++) fontOf().layout('Thanh ');
		expect(set).toHaveBeenCalledOnce();
		fontOf().layout('Thanh ', ['smcp']);
		expect(set).toHaveBeenCalledTimes(2);
	});

	test('is not changed by a document that scales its positions', () => {
		const fontOf = settingWordsOnce(parse(regular));
		const first = fontOf().layout('dân');
		const before = plain(first);
		for (const position of first.positions) position.xAdvance *= 0.5;
		expect(first.advanceWidth).toBeCloseTo(before.advanceWidth / 2);
		expect(plain(fontOf().layout('dân'))).toEqual(before);
	});

	test('bears in each document the character that came first there', () => {
		const fontOf = settingWordsOnce(parse(regular));
		const firstOf = (...texts: string[]) => {
			const font = fontOf();
			return texts.map((text) => font.layout(text).glyphs[0]?.codePoints);
		};
		expect(firstOf('\u00a0', ' ')).toEqual([[0xa0], [0xa0]]);
		expect(firstOf(' ', '\u00a0')).toEqual([[0x20], [0x20]]);
	});
});

test('the outline of a glyph is read once, by whichever document comes first', () => {
	const fontOf = settingWordsOnce(parse(regular));
	const { id = 0 } = fontOf().layout('ế').glyphs[0] ?? {};
	const outline = fontOf().getGlyph(id)._decode();
	expect(outline).toMatchObject({ numberOfContours: expect.any(Number) });
	expect(fontOf().getGlyph(id)._decode()).toBe(outline);
});
