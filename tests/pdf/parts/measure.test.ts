import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineCount, textWidth } from '#lib/pdf/parts/measure.ts';
import { markedLetters } from '../../support/vietnamese.ts';

type Font = { unitsPerEm: number; glyphForCodePoint(code: number): { advanceWidth: number } };
const require = createRequire(import.meta.url);
/** The printer's own reader of fonts, asked what the table in measure.ts was taken from. */
const printer = createRequire(require.resolve('pdfmake'));
const fontkit: { openSync(file: string): Font } = createRequire(printer.resolve('pdfkit'))(
	'fontkit'
);
const face = (style: string): Font =>
	fontkit.openSync(require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`));
const width = (font: Font, letter: string): number =>
	(font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm) * 1000;

const letters = [
	...new Set([
		...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;()-–/',
		...markedLetters
	])
];

describe('the widths of letters', () => {
	const bold = face('700Bold');
	const regular = face('400Regular');

	test.each(letters)(
		'%s is as wide as in the bold face, and no narrower than in the regular',
		(c) => {
			expect(textWidth(c, 1000)).toBeGreaterThanOrEqual(Math.floor(width(bold, c)) - 1);
			expect(textWidth(c, 1000)).toBeLessThanOrEqual(width(bold, c) + 40);
			expect(textWidth(c, 1000)).toBeGreaterThanOrEqual(width(regular, c) - 60);
		}
	);

	test('a letter nobody listed counts as a whole em', () => {
		expect(textWidth('漢', 10)).toBe(10);
	});
});

describe('lines of a text', () => {
	test('break at spaces', () => {
		expect(lineCount('một', 1000, 12)).toBe(1);
		expect(lineCount('một hai ba', textWidth('một hai', 12), 12)).toBe(2);
		expect(lineCount('một\nhai', 1000, 12)).toBe(2);
		expect(lineCount('', 100, 12)).toBe(1);
	});

	test('break inside a word that is wider than the line', () => {
		expect(lineCount('W'.repeat(100), 100, 10)).toBeGreaterThanOrEqual(10);
	});

	test('are never fewer in a narrower column', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('Ủy', 'ban', 'nhân', 'dân', 'phường')),
				fc.integer({ min: 40, max: 300 }),
				(words, column) =>
					lineCount(words.join(' '), column, 11) >= lineCount(words.join(' '), column + 50, 11)
			)
		);
	});
});
