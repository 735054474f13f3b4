import { expect, test } from 'vitest';
import { withWords, wordsUsed } from '#lib/server/templates/words.ts';

const known = new Map([
	['tu-phap', 'Công chức Tư pháp – Hộ tịch'],
	['chu-tich', 'Chủ tịch UBND']
]);

test('a word in angle brackets becomes the name it stands for', () => {
	expect(withWords('Do <chu-tich> ký', known)).toBe('Do Chủ tịch UBND ký');
	expect(() => withWords('<ai-do>', known)).toThrow(/<ai-do>/);
});

test('a common noun is written small inside a sentence and large at its start', () => {
	const small = 'công chức Tư pháp – Hộ tịch';
	expect(withWords('Khi đủ, <tu-phap> ghi sổ', known)).toContain(`đủ, ${small}`);
	expect(withWords('Xong.\n<tu-phap> ghi sổ', known)).toContain('\nCông chức');
	expect(withWords('một dòng\n<tu-phap> ghi sổ', known)).toContain(`\n${small}`);
	expect(withWords('Một\n\n<tu-phap> ghi', known)).toContain('\n\nCông chức');
	expect(withWords('### <tu-phap>', known)).toContain('### Công chức');
	expect(withWords('- <tu-phap>', known)).toBe('- Công chức Tư pháp – Hộ tịch');
});

test('the words a template needs are those of its texts, actors and signers, per organisation', () => {
	const part = {
		owner_position: 'a',
		sign_off: { draft: 'b', review: ['c'], approve: 'd' },
		steps: [
			{ actors: ['e'], title: 'x <f>', organisation: '2019' },
			{ actors: ['g'], organisation: '2025' }
		]
	};
	expect([...wordsUsed(part, '2019')].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
	expect([...wordsUsed(part, '2025')].sort()).toEqual(['a', 'b', 'c', 'd', 'g']);
});
