import { expect, test } from 'vitest';
import { isForManagementReview } from '#lib/domain/nonconformity/attempts.ts';

test('the third correction in a row that proved ineffective goes to the management review', () => {
	expect(
		[1, 2, 3, 4].map((attempt) => isForManagementReview({ state: 'ineffective', attempt }))
	).toEqual([false, false, true, true]);
});

test('a third attempt that is still under way, or that worked, does not', () => {
	for (const state of ['implementing', 'verifying', 'closed', null] as const)
		expect(isForManagementReview({ state, attempt: 3 })).toBe(false);
});
