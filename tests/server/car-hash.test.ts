import { expect, test } from 'vitest';
import { closingSha256, verificationSha256 } from '#lib/server/car-hash.ts';

const car = { year: 2026, number: 3, planSha256: 'ab'.repeat(32) };
const verification = {
	verifierId: 'dung',
	verifiedOn: '2026-11-23',
	targetOperator: '>=' as const,
	targetValue: 95,
	measuredValue: 98,
	effective: true,
	observation: 'Đối chiếu sổ'
};
const closing = {
	risksNote: 'Đã rà soát',
	documentsChanged: true,
	documentsNote: '',
	documents: [{ id: 'r2', beforeId: 'r1' }]
};

test('a verification is signed for every word of it, and for the plan that it judges', () => {
	const hash = verificationSha256(car, verification);
	expect(hash).toMatch(/^[0-9a-f]{64}$/);
	for (const changed of [
		{ measuredValue: 97 },
		{ effective: false },
		{ observation: 'Khác' },
		{ targetValue: 90 },
		{ verifiedOn: '2026-11-24' },
		{ verifierId: 'lan' }
	])
		expect(verificationSha256(car, { ...verification, ...changed })).not.toBe(hash);
	expect(verificationSha256({ ...car, planSha256: null }, verification)).not.toBe(hash);
	expect(verificationSha256({ ...car, number: 4 }, verification)).not.toBe(hash);
});

test('a closing is signed for its answers and the revisions that prove them', () => {
	const hash = closingSha256(car, closing);
	for (const changed of [
		{ risksNote: 'Khác' },
		{ documentsChanged: false },
		{ documents: [] },
		{ documents: [{ id: 'r2', beforeId: null }] }
	])
		expect(closingSha256(car, { ...closing, ...changed })).not.toBe(hash);
});
