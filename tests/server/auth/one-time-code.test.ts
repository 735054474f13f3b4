import { expect, test } from 'vitest';
import { codeSha256, newCode } from '#lib/server/auth/one-time-code.ts';

test('a code has four groups of five letters that nobody mistakes', () => {
	for (let i = 0; i < 200; i++)
		expect(newCode()).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
	expect(new Set(Array.from({ length: 200 }, newCode)).size).toBe(200);
});

test('a code heard on the telephone is the same code', () => {
	const code = '10K7Q-2M9XD-4TAAA-BBBBB';
	for (const typed of ['iok7q 2m9xd 4taaa bbbbb', 'LOK7Q2M9XD4TAAABBBBB', ` ${code}\n`])
		expect(codeSha256(typed)).toEqual(codeSha256(code));
	expect(codeSha256('10K7Q-2M9XD-4TAAA-BBBBC')).not.toEqual(codeSha256(code));
});
