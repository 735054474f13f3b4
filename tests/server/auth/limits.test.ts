import { expect, test } from 'vitest';
import { accountKey, addressKey, limits, waitAfter } from '#lib/server/auth/limits.ts';

test('five failures are free, then the wait doubles from half a minute to a quarter of an hour', () => {
	const waits = [0, 4, 5, 6, 7, 8, 9, 10, 11, 1000].map((n) => waitAfter(n, limits.account));
	expect(waits).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
});

test('a success forgives an account its failures, and never an address', () => {
	expect(limits.account.forgiven).toBe(true);
	expect(limits.address.forgiven).toBe(false);
});

test('a password typed where the user name belongs is not kept', () => {
	expect(accountKey('hunter2 hunter2').key).toMatch(/^[0-9a-f]{64}$/);
});

test('whoever has a /64 of IPv6 addresses has one address', () => {
	expect(addressKey('2001:db8::1')).toEqual(addressKey('2001:0db8:0:0:ffff:1:2:3'));
	expect(addressKey('2001:db8:0:1::1')).not.toEqual(addressKey('2001:db8::1'));
	expect(addressKey('::1').key).toBe('0:0:0:0::/64');
	expect(addressKey('192.0.2.7').key).toBe('192.0.2.7');
	expect(addressKey('::ffff:192.0.2.7').key).toBe('::ffff:192.0.2.7');
});
