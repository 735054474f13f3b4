import { expect, test } from 'vitest';
import { isRefusal } from '#lib/domain/refusal.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';

test('a page of a ward that is not in the address is not there', () => {
	let thrown: unknown;
	try {
		currentWard({});
	} catch (error) {
		thrown = error;
	}
	expect(isRefusal(thrown, 'not-found')).toBe(true);
});

test('a page of a ward gets the ward that was found for this person', () => {
	const ward = {
		id: 7,
		slug: 'thanh-binh',
		name: 'Phường Thanh Bình',
		kind: 'ward' as const,
		validFrom: '1992-04-18',
		validUntil: null
	};
	expect(currentWard({ ward })).toBe(ward);
});
