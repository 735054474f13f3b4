import { expect, test } from 'vitest';
import { newSecret, secretUri, stepOfCode } from '#lib/server/auth/totp.ts';
import { codeOf } from '../../support/accounts.ts';

const secret = newSecret();
const now = new Date('2026-11-23T02:00:10Z');
const seconds = (n: number) => new Date(now.getTime() + n * 1000);
const step = Math.floor(now.getTime() / 30_000);

test('a secret has 160 bits', () => {
	expect(secret).toMatch(/^[A-Z2-7]{32}$/);
	expect(newSecret()).not.toBe(secret);
});

test('the code of RFC 6238’s own example is right', () => {
	const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
	expect(stepOfCode(rfc, '287082', new Date(59_000))).toBe(1);
});

test('the code of now, of the half minute before and of the one after is right, no other', () => {
	expect(stepOfCode(secret, codeOf(secret, now), now)).toBe(step);
	expect(stepOfCode(secret, codeOf(secret, seconds(-30)), now)).toBe(step - 1);
	expect(stepOfCode(secret, codeOf(secret, seconds(30)), now)).toBe(step + 1);
	expect(stepOfCode(secret, codeOf(secret, seconds(-60)), now)).toBe(null);
	expect(stepOfCode(secret, codeOf(secret, seconds(60)), now)).toBe(null);
});

test('a code may be typed with a space, and nothing else is a code', () => {
	const code = codeOf(secret, now);
	expect(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now)).toBe(step);
	for (const wrong of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
		expect(stepOfCode(secret, wrong, now)).toBe(null);
});

test('the QR code names the product and the person', () => {
	expect(secretUri(secret, 'lan')).toBe(
		`otpauth://totp/Ward%20QMS:lan?issuer=Ward%20QMS&secret=${secret}&algorithm=SHA1&digits=6&period=30`
	);
});
