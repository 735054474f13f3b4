import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { printOnDemand } from '#lib/server/print/on-demand.ts';
import { PrintFailed } from '#lib/server/print/print-failed.ts';
import type { PrintForm } from '#lib/server/print/print.ts';

const now = new Date('2026-11-23T02:00:00Z');
const files: Context['files'] = {
	put: () => Promise.reject(new Error('nothing is stored')),
	get: () => Promise.reject(new Error('nothing is read'))
};
const form: PrintForm = {
	kind: 'register',
	data: {
		ward: { name: 'Ủy ban nhân dân phường Thanh Bình', superior: '', place: 'Thanh Bình' },
		form: { code: 'BM.ISO.01.02', number: { issue: 1, revision: 0 } },
		reference: '',
		verifyUrl: '',
		asOf: '2026-11-23',
		rows: []
	}
};

test('a form is printed as of the moment of the request', async () => {
	const printed = { bytes: new Uint8Array([1]), pages: 1, sha256: '' };
	const asked: unknown[] = [];
	const print: Context['print'] = async (...args) => {
		asked.push(args);
		return printed;
	};
	expect(await printOnDemand({ print, now, files }, form, 'en')).toBe(printed);
	expect(asked).toEqual([[form, { locale: 'en', issuedAt: now }]]);
});

test('a print that failed is a refusal that can be explained; a fault of the program is not', async () => {
	const failing = (error: Error) =>
		printOnDemand({ print: () => Promise.reject(error), now, files }, form, 'vi');
	await expect(failing(new PrintFailed('timeout', 'twice'))).rejects.toMatchObject({
		code: 'print-failed',
		facts: { reason: 'timeout' }
	});
	await expect(failing(new TypeError('bug'))).rejects.toThrow(TypeError);
});
