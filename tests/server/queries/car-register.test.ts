import { expect, test } from 'vitest';
import { carQuery } from '#lib/server/queries/car-register.ts';

const asked = (query: string) => carQuery(new URLSearchParams(query));

test('without a question everything is listed, what is overdue first', () => {
	expect(asked('')).toMatchObject({ sort: 'urgency', direction: 'asc', page: 1, pageSize: 50 });
	expect(asked('').state).toBe(undefined);
});

test('an address asks for what it names, and what means nothing is as good as none', () => {
	const owner = '6f0d7c1e-4a0b-4e6f-9a4e-0f6d2b1c3a5d';
	expect(
		asked(`state=open&source=audit&grade=major&owner=${owner}&department=5&due=overdue&q=ho%20so`)
	).toMatchObject({
		state: 'open',
		source: 'audit',
		grade: 'major',
		ownerId: owner,
		departmentId: 5,
		overdue: true,
		q: 'ho so'
	});
	expect(asked('state=x&source=x&grade=x&owner=x&department=-1&due=x&sort=x')).toEqual(asked(''));
});
