import { expect, test } from 'vitest';
import { carObjectionSentences as say } from '#lib/i18n/car-objection-sentences.ts';

test('a missed target is told in the numbers and signs of the language', () => {
	const facts = { measured: 80.5, operator: '>=', value: 95 } as const;
	expect(say['target-missed'](facts, 'vi').what).toContain('80,5 không đạt chỉ tiêu ≥ 95');
	expect(say['target-missed'](facts, 'en').what).toContain('80.5');
});

test('days are written as people write them', () => {
	const facts = { date: '2026-12-01', lastDue: '2026-12-15' };
	expect(say['verification-too-early'](facts, 'vi').what).toMatch(/01\/12\/2026.*15\/12\/2026/);
});

test('one action that is open is one', () => {
	expect(say['actions-open']({ count: 1 }, 'en').what).toBe('One action is not done.');
	expect(say['actions-open']({ count: 3 }, 'en').what).toBe('3 actions are not done.');
});
