import { expect } from 'vitest';
import { addDays, localDate } from '#lib/domain/calendar/dates.ts';
import { formatDate } from '#lib/i18n/text/format.ts';
import { type Person, faultsOf, open, press, sign } from './actors.ts';

/** What is typed, chosen by its value or by words of it, or ticked, by the field's name. */
export type Typed = Record<string, string | true>;
type Words = Parameters<typeof press>[1];

/** A day as it is typed, so many days after the one on which the story begins. */
export const dayOf = (daysLater: number): string => formatDate(addDays(begins, daysLater));
const begins = localDate(new Date());

/** Looks at a page of one decision, fills it in, signs where it asks for it, and presses its button. */
export async function act(
	who: Person,
	path: string,
	verb: Words,
	typed: Typed = {},
	leadsTo: RegExp = elsewhere(path)
): Promise<void> {
	expect(await faultsOf(who, path)).toEqual([]);
	await again(who, path, verb, typed, leadsTo);
}

/** The same for a page that was looked at before. */
export async function again(
	who: Person,
	path: string,
	verb: Words,
	typed: Typed = {},
	leadsTo: RegExp = elsewhere(path)
): Promise<void> {
	await open(who, path);
	await fillIn(who, typed);
	if (await who.page.locator('main input[type=password]').count()) await sign(who);
	await press(who, verb, leadsTo);
}

export async function fillIn({ page }: Person, typed: Typed): Promise<void> {
	for (const [name, value] of Object.entries(typed)) {
		const field = page.locator(`main [name="${name}"]:not([type=hidden])`);
		const kind = await field.first().evaluate((element) => {
			const { type } = element as HTMLInputElement;
			return element.tagName === 'SELECT' ? 'select' : type;
		});
		if (value === true) await field.first().check();
		else if (kind === 'radio' || kind === 'checkbox')
			await page.locator(`main [name="${name}"][value="${value}"]`).check();
		else if (kind === 'select') await field.selectOption(await choiceOf({ page }, name, value));
		else await field.fill(value);
	}
}

async function choiceOf({ page }: Pick<Person, 'page'>, name: string, value: string) {
	const options = await page
		.locator(`main [name="${name}"] option`)
		.evaluateAll((all) => all.map((o) => [(o as HTMLOptionElement).value, o.textContent ?? '']));
	const found =
		options.find(([own]) => own === value) ??
		options.find(([, label]) => (label ?? '').normalize('NFC').includes(value));
	return found?.[0] ?? expect.unreachable(`no choice “${value}” for ${name}`);
}

const elsewhere = (path: string): RegExp =>
	new RegExp(`^(?!${path.replace(/[.?[\]()+*]/g, String.raw`\$&`)}$)`);

/** Where a page's links of this kind lead, each once. */
export async function linksOf({ page }: Person, kind: RegExp): Promise<string[]> {
	const all = await page
		.locator('main a[href]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	return [...new Set(all)].filter((href) => kind.test(href));
}
