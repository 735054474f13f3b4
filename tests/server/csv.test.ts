import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFile, neutral } from '#lib/server/csv.ts';

const textOf = (bytes: Uint8Array): string =>
	new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('the file begins with a byte order mark and its lines end as spreadsheets expect', () => {
	expect(textOf(csvFile(['Mã', 'Tên'], [['QT.ĐĐ.01', 'Hòa giải, tranh chấp']]))).toBe(
		'\ufeffMã,Tên\r\nQT.ĐĐ.01,"Hòa giải, tranh chấp"\r\n'
	);
});

test('what could be a formula is shown and never computed', () => {
	for (const cell of [
		'=1+1',
		'+84',
		'-2',
		'@SUM',
		'\t=1',
		'\r',
		' =1',
		'\u200b=1',
		'＝1',
		'\u0007x'
	])
		expect(neutral(cell)).toBe(`'${cell}`);
	for (const cell of ['', 'Điện Biên', '01/02/2019', 'a=b', '7.5.3'])
		expect(neutral(cell)).toBe(cell);
});

test('no cell of any file begins as a formula, and none is lost', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }),
			(cells) => {
				const rows = parse(textOf(csvFile(cells, [cells])), { bom: true });
				expect(rows).toEqual([cells.map(neutral), cells.map(neutral)]);
				for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
			}
		)
	);
});

test('numbers stay numbers and nothing stays nothing', () => {
	expect(textOf(csvFile(['a', 'b'], [[-3, null]]))).toBe('\ufeffa,b\r\n-3,\r\n');
});
