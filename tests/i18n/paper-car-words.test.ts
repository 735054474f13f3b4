import { expect, test } from 'vitest';
import {
	carSources,
	carStates,
	causeCategories,
	dispositions
} from '#lib/domain/nonconformity/states.ts';
import * as words from '#lib/i18n/paper-car-words.ts';

test('every word of a CAR is said on paper, each its own, in both languages', () => {
	for (const locale of ['vi', 'en'] as const)
		for (const said of [
			carSources.map((s) => words.sourceWord(s, locale)),
			carStates.map((s) => words.stateWord(s, locale)),
			causeCategories.map((c) => words.categoryWord(c, locale)),
			dispositions.map((d) => words.dispositionWord(d, locale)),
			(['major', 'minor'] as const).map((g) => words.gradeWord(g, locale))
		]) {
			expect(said).not.toContain('');
			expect(new Set(said).size).toBe(said.length);
		}
});

test('a target is read with its sign, number and unit as people write them', () => {
	expect(words.targetText({ operator: '>=', value: 98.5, unit: '%' }, 'vi')).toBe('≥ 98,5 %');
	expect(words.targetText({ operator: '=', value: 0, unit: 'hồ sơ' }, 'vi')).toBe('= 0 hồ sơ');
	expect(words.targetText({ operator: null, value: 1200, unit: '' }, 'en')).toBe('1,200');
});
