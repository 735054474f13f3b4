import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { m } from '#lib/i18n/paraglide/messages.js';
import { demoPassword } from '../../src/cli/demo/posts.ts';

/** Somebody at a computer of the office: a browser of their own, signed in. */
export type Person = { page: Page; context: BrowserContext; url: string };
type Locale = 'vi' | 'en';
type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const desk = { width: 1280, height: 900 };
/** A telephone of a few years ago. */
export const telephone = { width: 390, height: 844 };
/** Far more than anything takes on a slow machine. */
const patience = 60_000;
const vi = { locale: 'vi' } as const;

/** Sits down and signs in through the form, in Vietnamese. */
export async function person(browser: Browser, url: string, username: string): Promise<Person> {
	const context = await browser.newContext({ viewport: desk, locale: 'vi-VN' });
	context.setDefaultTimeout(patience);
	const page = await context.newPage();
	await page.goto(`${url}/sign-in`);
	await comeAlive(page);
	await page.fill('input[name=username]:visible', username);
	await page.fill('input[type=password]', demoPassword);
	await page.locator('form:has(input[type=password]) button').last().click();
	await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
	return { page, context, url };
}

/** Goes to an address and waits until the page's own half of the program runs. */
export async function open({ page, url }: Person, path: string): Promise<void> {
	await page.goto(url + path, { waitUntil: 'load' });
	await comeAlive(page);
}

/**
 * Before the page's own half of the program runs, it could take back what is typed. The last thing that
 * SvelteKit does when it starts is to take the scrolling into its own hands.
 */
const comeAlive = (page: Page) =>
	page.waitForFunction(() => history.scrollRestoration === 'manual');

/** Presses the button of these words and waits for the address to which it leads. */
export async function press({ page }: Person, words: Words, leadsTo: RegExp): Promise<void> {
	await page.getByRole('button', { name: words({}, vi), exact: true }).click();
	try {
		await page.waitForURL((address) => leadsTo.test(decodeURI(address.pathname + address.search)));
	} catch (error) {
		const shown = await page.locator('main').innerText();
		throw new Error(`still at ${page.url()}:\n${shown.slice(0, 1500)}`, { cause: error });
	}
	await comeAlive(page);
}

export const sign = async ({ page }: Person): Promise<void> =>
	page.fill('input[type=password]', demoPassword);

/**
 * What axe calls serious or critical, on the page at this address, in both languages and widths. It leaves
 * the page as the office sees it: in Vietnamese, at the desk.
 */
export async function faultsOf(person: Person, path: string): Promise<string[]> {
	const { page, context, url } = person;
	const found: string[] = [];
	for (const locale of ['en', 'vi'] as const) {
		await context.addCookies([{ name: 'PARAGLIDE_LOCALE', value: locale, url }]);
		await open(person, path);
		expect(await page.getAttribute('html', 'lang')).toBe(locale);
		await page.evaluate(axe.source);
		for (const size of [telephone, desk]) {
			await page.setViewportSize(size);
			found.push(
				...(await seriousFaults(page)).map((f) => `${path} ${locale} ${size.width}: ${f}`)
			);
			const wider = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			if (wider > 0)
				found.push(`${path} ${locale} ${size.width}: ${wider} px wider than the screen`);
		}
	}
	return found;
}

/** Of a page that axe was brought into: it comes once a page, and half its time is the coming. */
async function seriousFaults(page: Page): Promise<string[]> {
	const { violations, passed } = await page.evaluate(async () => {
		const brought = (window as unknown as { axe: typeof axe }).axe;
		const results = await brought.run(document, { resultTypes: ['violations'] });
		return {
			passed: results.passes.length,
			violations: results.violations.map(({ id, impact, nodes }) => ({
				id,
				impact,
				targets: nodes.map(({ target }) => target.join(' '))
			}))
		};
	});
	expect(passed, 'axe found nothing to look at').toBeGreaterThan(10);
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, targets }) => targets.map((target) => `${id} at ${target}`));
}

/** What stands on the desk of the one who looks. */
export const words = async ({ page }: Person): Promise<string> =>
	(await page.locator('main').innerText()).normalize('NFC');

export { m };
