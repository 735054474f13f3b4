import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainIcon } from '#lib/components/plain-icon.ts';

const icons = 'node_modules/@lucide/svelte/dist/icons';
/** Some icons are known by several names. */
const source = (name: string): string => {
	const alias = readFileSync(`${icons}/${name}.js`, 'utf8');
	return readFileSync(`${icons}/${/([\w-]+)\.svelte/.exec(alias)?.[1]}.svelte`, 'utf8');
};

test('an icon is drawn with the lines of its package', () => {
	const drawn = plainIcon(source('ellipsis'));
	expect(drawn.match(/<circle [^>]*\/>/g)).toEqual([
		'<circle cx="12" cy="12" r="1" />',
		'<circle cx="19" cy="12" r="1" />',
		'<circle cx="5" cy="12" r="1" />'
	]);
	expect(drawn).toContain("class={['lucide-ellipsis', own]}");
});

test('every icon that a page shows can be drawn, and takes the class that a page gives it', () => {
	const pages = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.svelte'))
		.map((name) => readFileSync(`src/${name}`, 'utf8'));
	const used = pages.flatMap((page) => [...page.matchAll(/@lucide\/svelte\/icons\/([\w-]+)/g)]);
	const names = [...new Set(used.map(([, name = '']) => name))];
	expect(names.length).toBeGreaterThan(10);
	for (const name of names) expect(plainIcon(source(name))).toMatch(/own\]}><\w/);
});

test('a package that describes its icons in another way is noticed', () => {
	expect(() => plainIcon('<svg />')).toThrow('unknown way');
});
