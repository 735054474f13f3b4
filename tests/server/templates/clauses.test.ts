import { expect, test } from 'vitest';
import { loadClauses } from '#lib/server/templates/clauses.ts';
import { templatesWith } from '../../support/templates-copy.ts';

const { clauses, standard } = loadClauses();
const ids = clauses.map((c) => c.id);

test('the edition has the seven requirement chapters and their clauses', () => {
	expect(standard).toBe('TCVN ISO 9001:2015');
	expect(ids.filter((id) => !id.includes('.'))).toEqual(['4', '5', '6', '7', '8', '9', '10']);
	const count = (parent: string) =>
		ids.filter((id) => id.slice(0, id.lastIndexOf('.')) === parent).length;
	expect({
		'7.1': count('7.1'),
		'7.1.5': count('7.1.5'),
		'7.5': count('7.5'),
		'7.5.3': count('7.5.3'),
		'8.2': count('8.2'),
		'8.2.3': count('8.2.3'),
		'8.3': count('8.3'),
		'8.4': count('8.4'),
		'8.5': count('8.5'),
		'9.1': count('9.1'),
		'9.2': count('9.2'),
		'9.3': count('9.3'),
		'10.2': count('10.2')
	}).toEqual({
		'7.1': 6,
		'7.1.5': 2,
		'7.5': 3,
		'7.5.3': 2,
		'8.2': 4,
		'8.2.3': 2,
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

/** TCVN ISO 9001:2015 asks for documented information in these clauses and in no other. */
const asked = {
	maintain: ['4.3', '4.4.2', '5.2.2', '6.2.1', '7.5.1', '7.5.3.2', '8.1', '8.2.4', '8.5.1'],
	retain: [
		...['4.4.2', '7.1.5.1', '7.1.5.2', '7.2', '7.5.3.2', '8.1', '8.2.3.2'],
		...['8.3.2', '8.3.3', '8.3.4', '8.3.5', '8.3.6', '8.4.1', '8.5.2', '8.5.3', '8.5.6'],
		...['8.6', '8.7.2', '9.1.1', '9.2.2', '9.3.3', '10.2.2', '10.2.2']
	]
};
test('each document to maintain and each record to retain stands at the clause that asks for it', () => {
	for (const kind of ['maintain', 'retain'] as const)
		expect(
			clauses.flatMap(({ id, documentedInformation }) =>
				documentedInformation.filter((d) => d.kind === kind).map(() => id)
			)
		).toEqual(asked[kind]);
});

test('a clause without its parent is refused', () => {
	const dir = templatesWith('clauses/iso-9001-2015.yaml', (t) => t.replace("'4.4.1'", "'4.9.1'"));
	expect(() => loadClauses(undefined, dir)).toThrow(/4\.9\.1: stands before its parent 4\.9/);
});
