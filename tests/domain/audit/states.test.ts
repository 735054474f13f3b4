import { expect, test } from 'vitest';
import { answers, grades, isNonconformity, needsReason } from '#lib/domain/audit/states.ts';

test('only major and minor findings are nonconformities', () => {
	expect(grades.filter(isNonconformity)).toEqual(['major', 'minor']);
});

test('who says that a question does not apply, or was not sampled, says why', () => {
	expect(answers.filter(needsReason)).toEqual(['not_applicable', 'not_sampled']);
});

test('the keys 1 to 6 stand for the answers in this order', () => {
	expect(answers.indexOf('conforming')).toBe(0);
	expect(answers.indexOf('nonconforming')).toBe(1);
	expect(answers).toHaveLength(6);
});
