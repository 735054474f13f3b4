import { expect, test } from 'vitest';
import { actorsOf } from '#lib/components/content/actors.ts';

test('positions of the ward come first, an outside body after them in brackets', () => {
	expect(
		actorsOf({ actors: ['Công chức Một cửa', 'Công chức Tư pháp'], outside: 'Công an phường' })
	).toBe('Công chức Một cửa, Công chức Tư pháp, (Công an phường)');
});

test('a step of the ward alone has no brackets, one of an outside body alone no comma', () => {
	expect(actorsOf({ actors: ['Chủ tịch UBND'], outside: '' })).toBe('Chủ tịch UBND');
	expect(actorsOf({ actors: [], outside: 'Tòa án' })).toBe('(Tòa án)');
	expect(actorsOf({ actors: [], outside: '' })).toBe('');
});
