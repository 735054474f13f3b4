import { expect, test } from 'vitest';
import { packContentsDefinition } from '#lib/pdf/pack-contents.ts';
import { aForm, edition } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

const parts = [
	{
		number: '5',
		name: 'Quy trình có hiệu lực',
		page: 7,
		clause: '',
		items: [{ name: 'QT.TP.01 02/01', page: 7 }]
	},
	{ number: '7', name: 'Đánh giá nội bộ', page: null, clause: '9.2', items: [] },
	{ number: '8', name: 'Phụ lục', page: null, clause: '', items: [] }
];

test('the contents name every part: with its page, or as missing with its clause', () => {
	const { content } = packContentsDefinition({ ...aForm(), parts }, edition);
	expect(words(content)).toEqual([
		...['Phần', 'Tên phần', 'Có', 'Trang'],
		...['5', 'Quy trình có hiệu lực', '7'],
		...['QT.TP.01 02/01', '7'],
		...['7', 'Đánh giá nội bộ', 'chưa có – điều khoản 9.2'],
		...['8', 'Phụ lục', 'chưa có']
	]);
});

test('a held part has a ticked box, a missing one an empty box', () => {
	const { content } = packContentsDefinition({ ...aForm(), parts }, edition);
	const boxes = [...JSON.stringify(content).matchAll(/"canvas":(\[.*?\])/g)]
		.map((match) => match[1] ?? '')
		.filter((canvas) => canvas.includes('rect'));
	expect(boxes.map((canvas) => canvas.includes('line"'))).toEqual([true, false, false]);
});
