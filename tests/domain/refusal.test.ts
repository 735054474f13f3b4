import { expect, test } from 'vitest';
import { Refusal, isRefusal, objection, refuse } from '#lib/domain/refusal.ts';

const caught = (work: () => never): unknown => {
	try {
		return work();
	} catch (error) {
		return error;
	}
};

test('a refusal carries its code, its facts and the status of the answer', () => {
	const error = caught(() => refuse('code-taken', { code: 'QT.TP.01' }));
	expect(error).toBeInstanceOf(Refusal);
	expect(error).toMatchObject({ code: 'code-taken', facts: { code: 'QT.TP.01' }, status: 409 });
});

test.each([
	['not-found', 404],
	['not-signed-in', 401],
	['stale', 409],
	['wrong-password', 422]
] as const)('%s answers %d', (code, status) => {
	expect(caught(() => refuse(code))).toMatchObject({ code, facts: {}, status });
});

test('a refusal is told from a bug, and one refusal from another', () => {
	const stale = caught(() => refuse('stale'));
	expect(isRefusal(stale)).toBe(true);
	expect(isRefusal(stale, 'stale')).toBe(true);
	expect(isRefusal(stale, 'not-found')).toBe(false);
	expect(isRefusal(new TypeError('a bug'))).toBe(false);
	expect(isRefusal(null)).toBe(false);
});

test('an objection without facts has none', () => {
	expect(objection('own-work')).toEqual({ code: 'own-work', facts: {} });
	expect(objection('comments-unresolved', { count: 2 })).toEqual({
		code: 'comments-unresolved',
		facts: { count: 2 }
	});
});
