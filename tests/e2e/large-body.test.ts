import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type DemoServer, startDemo } from '../support/built-server.ts';

/**
 * A browser looks for the answer only when it has got rid of all it sends: a server that stops listening
 * leaves people with the browser's own error, and without the sentence that tells them what to do.
 */
const browser: Browser | null = await launchBrowser();

/** As a form without scripts sends a file of this size. */
async function send(page: Page, url: string, path: string, bytes: number): Promise<void> {
	await page.goto(`${url}/sign-in`);
	const answered = page.waitForEvent('load');
	await page.evaluate(
		([action, size]) => {
			const files = new DataTransfer();
			files.items.add(new File([new Uint8Array(size)], 'Ảnh.jpg'));
			const input = Object.assign(document.createElement('input'), { type: 'file', name: 'file' });
			input.files = files.files;
			const form = Object.assign(document.createElement('form'), {
				method: 'POST',
				enctype: 'multipart/form-data',
				action
			});
			form.append(input);
			document.body.append(form);
			form.submit();
		},
		[path, bytes] as const
	);
	await answered;
}

describe.skipIf(!browser)('whatever a browser sends, its answer is seen', () => {
	let server: DemoServer;
	let page: Page;

	beforeAll(async () => {
		server = await startDemo();
		page = await (browser as Browser).newPage();
	});
	afterAll(async () => {
		await browser?.close();
		await server?.stop();
		if (server) await rm(server.folder, { recursive: true, force: true });
	});

	test.each([
		['more than an ordinary form may hold', 9_000_000],
		['as much as any form may hold', 24_000_000],
		['more than the server reads', 60_000_000]
	])('%s: a sentence', async (_, bytes) => {
		await send(page, server.url, '/sign-in', bytes);
		expect(await page.locator('[role=alert]').innerText()).toContain('vượt quá 8\u00a0MB');
	});

	test.each([
		['as much as may be kept', 20_000_000, 'main', 'Đăng nhập ở thẻ mới'],
		['more than the server reads', 60_000_000, '[role=alert]', 'vượt quá 24\u00a0MB']
	])('%s, of who was signed out: what to do', async (_, bytes, place, words) => {
		await send(page, server.url, '/thanh-binh/documents/new', bytes);
		const { pathname, searchParams } = new URL(page.url());
		expect(pathname).toBe('/sign-in/ended');
		expect(searchParams.get('to')).toBe('/thanh-binh/documents/new');
		expect(await page.locator(place).innerText()).toContain(words);
	});
});
