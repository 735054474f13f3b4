import { expect, test } from 'vitest';
import { planSha256 } from '#lib/server/plan-hash.ts';

type Told = Parameters<typeof planSha256>;
const car = { year: 2026, number: 3, measure: 'Đúng hạn', targetValue: 95 } as Told[0];
const cause = { id: 'c', text: 'Không nhắc hạn', isRoot: true } as Told[1][number];
const action = {
	id: 'a',
	causeId: 'c',
	description: 'Nhắc hạn',
	dueOn: '2026-12-15',
	state: 'open'
} as Told[2][number];
const hash = (changes: { car?: object; cause?: object; action?: object } = {}) =>
	planSha256(
		{ ...car, ...changes.car },
		[{ ...cause, ...changes.cause }],
		[{ ...action, ...changes.action }]
	);

test('whatever is approved changes the hash; what is done afterwards does not', () => {
	expect(hash()).toMatch(/^[0-9a-f]{64}$/);
	for (const changes of [
		{ car: { measure: 'Khác' } },
		{ car: { targetValue: 96 } },
		{ car: { ownerId: 'x' } },
		{ cause: { text: 'Khác' } },
		{ action: { dueOn: '2026-12-16' } },
		{ action: { ownerId: 'x' } }
	])
		expect(hash(changes), JSON.stringify(changes)).not.toBe(hash());
	expect(hash({ car: { state: 'implementing', version: 9 }, action: { state: 'done' } })).toBe(
		hash()
	);
});
