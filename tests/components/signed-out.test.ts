import { expect, test } from 'vitest';
import { isSignedOut } from '#lib/components/signed-out.ts';

test('a session that ended is told from every other failure', () => {
	const error = (code: string) => ({ type: 'error' as const, status: 401, error: { code } });
	expect(isSignedOut(error('not-signed-in'))).toBe(true);
	expect(isSignedOut(error('not-allowed'))).toBe(false);
	expect(isSignedOut({ type: 'failure', status: 401 })).toBe(false);
	expect(isSignedOut({ type: 'redirect', status: 303, location: '/' })).toBe(false);
});
