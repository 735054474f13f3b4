import { expect, test } from 'vitest';
import { clauseChoices } from '#lib/server/queries/clause-choices.ts';

test('clauses are offered by number and name, in the language of the page', () => {
	const vi = clauseChoices('vi');
	const en = clauseChoices('en');
	expect(vi.map((clause) => clause.value)).toEqual(en.map((clause) => clause.value));
	expect(vi.find(({ value }) => value === '4.1')?.label).toBe(
		'4.1 Hiểu tổ chức và bối cảnh của tổ chức'
	);
	expect(en.find(({ value }) => value === '4.1')?.label).toBe(
		'4.1 Understanding the organization and its context'
	);
});
