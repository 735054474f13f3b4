import { expect, test } from 'vitest';
import { registerQuery } from '#lib/server/queries/register.ts';

const asked = (text: string) => registerQuery(new URLSearchParams(text));

test('an address without a question shows the whole register by code', () => {
	expect(asked('')).toEqual({
		field: undefined,
		kind: undefined,
		standing: undefined,
		clause: undefined,
		ownerId: undefined,
		reviewDue: undefined,
		q: undefined,
		sort: 'code',
		direction: 'asc',
		page: 1,
		pageSize: 50
	});
});

test('each filter of the register can stand in its address', () => {
	const owner = '6f2f3d1e-7a3b-4c55-9a41-0d6f0e0a4b11';
	expect(
		asked(
			`field=civil_status&kind=system_procedure&standing=in_force&clause=7.5.3&owner=${owner}&review=30d&q=khai+sinh&sort=review_due&direction=desc&page=2&size=100`
		)
	).toEqual({
		field: 'civil_status',
		kind: 'system_procedure',
		standing: 'in_force',
		clause: '7.5.3',
		ownerId: owner,
		reviewDue: '30d',
		q: 'khai sinh',
		sort: 'review_due',
		direction: 'desc',
		page: 2,
		pageSize: 100
	});
});

test('what an address cannot mean is left aside', () => {
	expect(
		asked(
			"field=hack&kind=x&standing=cancelled&clause=7.5'&owner=lan&review=never&sort=owner_id&direction=up"
		)
	).toEqual(asked(''));
});
