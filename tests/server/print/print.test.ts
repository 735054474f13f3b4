import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test, vi } from 'vitest';
import {
	PrintFailed,
	type PrintForm,
	closePrinters,
	joinParts,
	printForm
} from '#lib/server/print/print.ts';
import { birthRegistration } from '../../support/prints.ts';

vi.setConfig({ testTimeout: 120_000 });
afterAll(closePrinters);

const options = { locale: 'vi' as const, issuedAt: new Date('2019-02-12T02:30:00Z') };
const form: PrintForm = { kind: 'procedure', data: birthRegistration() };

describe('printing in a worker thread', () => {
	test('gives bytes, pages and the hash of exactly these bytes', async () => {
		const { bytes, pages, sha256 } = await printForm(form, options);
		expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
		expect(pages).toBe(6);
		expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
	});

	test('gives the same file twice, also from a new worker', async () => {
		const first = await printForm(form, options);
		await closePrinters();
		expect((await printForm(form, options)).sha256).toBe(first.sha256);
	});

	test('leaves the event loop to others meanwhile', async () => {
		let ticks = 0;
		const timer = setInterval(() => ticks++, 5);
		await printForm(form, options);
		clearInterval(timer);
		expect(ticks).toBeGreaterThan(5);
	});

	test('joins what was printed', async () => {
		const { bytes } = await printForm(form, options);
		const parts = [
			{ title: 'một', bytes },
			{ title: 'hai', bytes }
		];
		const joined = await joinParts(parts, { title: 'Gói', author: 'UBND' }, options);
		expect(joined).toMatchObject({ pages: 12, starts: [1, 7] });
		expect(bytes.length).toBeGreaterThan(0);
	});

	test('fails with a reason when the data has no layout', async () => {
		const revision = { ...birthRegistration().revision, issuedOn: 'hôm qua' };
		const broken: PrintForm = { kind: 'procedure', data: birthRegistration({ revision }) };
		const error = await printForm(broken, options).catch((e: unknown) => e);
		expect(error).toBeInstanceOf(PrintFailed);
		expect(error).toMatchObject({ reason: 'layout', detail: expect.stringContaining('hôm qua') });
	});

	test('fails with a reason when there is no time', async () => {
		const error = await printForm(form, { ...options, timeoutMs: 1 }).catch((e: unknown) => e);
		expect(error).toMatchObject({ reason: 'timeout' });
	});
});
