import type { Content as Node } from 'pdfmake/interfaces';
import { describe, expect, test } from 'vitest';
import { type Repeated, innerWidth, mm, sheet } from '#lib/pdf/parts/page.ts';
import { edition } from '../../support/prints.ts';

const repeated = (height: number): Repeated => ({ height, at: () => 'x' });
const a = (header: Repeated | null) =>
	sheet(
		{
			title: 'T',
			author: 'A',
			reference: '',
			orientation: 'portrait',
			header,
			footer: repeated(70),
			content: [],
			stamp: null
		},
		edition
	);

describe('a sheet', () => {
	test('keeps the margins of NĐ 30/2020: 30–35 mm left for binding, 15–20 mm right', () => {
		const [left, , right] = a(null).pageMargins as number[];
		expect(left).toBeCloseTo(mm(30));
		expect(right).toBeGreaterThanOrEqual(mm(15));
		expect(right).toBeLessThanOrEqual(mm(20));
	});

	test('sets text in 13 points', () => {
		expect(a(null).defaultStyle).toMatchObject({ fontSize: 13 });
	});

	test('leaves its header the room it takes: what does not fit is not printed at all', () => {
		expect((a(repeated(123)).pageMargins as number[])[1]).toBe(123);
	});

	test('gives both orientations the width between their margins', () => {
		expect(innerWidth('portrait')).toBeCloseTo(mm(210 - 48), 0);
		expect(innerWidth('landscape')).toBeCloseTo(mm(297 - 48), 0);
	});

	test('passes content on as it is', () => {
		const content: Node[] = ['một', 'hai'];
		const printed = sheet(
			{
				...{ title: '', author: '', reference: '', orientation: 'landscape' },
				header: null,
				footer: repeated(9),
				content,
				stamp: null
			},
			edition
		);
		expect(printed.content).toBe(content);
	});
});
