import { expect, test } from 'vitest';
import { loadClauses } from '#lib/server/templates/clauses.ts';
import { templatesWith } from '../../support/templates-copy.ts';

const { clauses, standard } = loadClauses();
const ids = clauses.map((c) => c.id);

test('the edition has the seven requirement chapters and their clauses down to the third level', () => {
	expect(standard).toBe('TCVN ISO 9001:2015');
	expect(ids.filter((id) => !id.includes('.'))).toEqual(['4', '5', '6', '7', '8', '9', '10']);
	const count = (parent: string) =>
		ids.filter((id) => id.startsWith(`${parent}.`) && id.split('.').length === 3).length;
	expect({
		'7.1': count('7.1'),
		'7.5': count('7.5'),
		'8.2': count('8.2'),
		'8.3': count('8.3'),
		'8.4': count('8.4'),
		'8.5': count('8.5'),
		'9.1': count('9.1'),
		'9.2': count('9.2'),
		'9.3': count('9.3'),
		'10.2': count('10.2')
	}).toEqual({
		'7.1': 6,
		'7.5': 3,
		'8.2': 4,
		'8.3': 6,
		'8.4': 3,
		'8.5': 6,
		'9.1': 3,
		'9.2': 2,
		'9.3': 3,
		'10.2': 2
	});
});

test('clauses stand in the order of the book', () => {
	const natural = [...ids].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
	expect(ids).toEqual(natural);
});

test('policy, scope and objectives are to be maintained; audits, reviews, corrective actions retained', () => {
	const kinds = (id: string) =>
		clauses.find((c) => c.id === id)?.documentedInformation.map((d) => d.kind);
	for (const id of ['4.3', '5.2.2', '6.2.1']) expect(kinds(id)).toEqual(['maintain']);
	for (const id of ['7.2', '8.7.2', '9.2.2', '9.3.3']) expect(kinds(id)).toEqual(['retain']);
	expect(kinds('10.2.2')).toEqual(['retain', 'retain']);
});

test('a clause without its parent is refused', () => {
	const dir = templatesWith('clauses/iso-9001-2015.yaml', (t) => t.replace("'4.4.1'", "'4.9.1'"));
	expect(() => loadClauses(undefined, dir)).toThrow(/4\.9\.1: stands before its parent 4\.9/);
});
