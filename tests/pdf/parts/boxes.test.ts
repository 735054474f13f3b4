import { expect, test } from 'vitest';
import { box, choice } from '#lib/pdf/parts/boxes.ts';
import { words } from '../../support/pdf.ts';

test('a box is drawn, never typed: the face has no ☐ and no ☑', () => {
	expect(box(false)).toMatchObject({ canvas: [{ type: 'rect' }] });
	expect(box(true)).toMatchObject({
		canvas: [{ type: 'rect' }, { type: 'line' }, { type: 'line' }]
	});
});

test('a choice has its words beside the box', () => {
	expect(words(choice(true, 'Giấy'))).toEqual(['Giấy']);
});
