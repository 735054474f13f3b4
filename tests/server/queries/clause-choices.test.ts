import { expect, test } from 'vitest';
import { clauseChoices, isClause, workingEdition } from '#lib/server/queries/clause-choices.ts';

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

test('clauses are of one edition, and what it has not is none', () => {
	expect(workingEdition()).toMatchObject({
		edition: 'iso-9001-2015',
		standard: 'TCVN ISO 9001:2015'
	});
	expect(isClause('10.2')).toBe(true);
	expect(isClause('99.1')).toBe(false);
});
