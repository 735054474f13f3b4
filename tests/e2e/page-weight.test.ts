import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { scriptIn } from '#lib/i18n/page-language.ts';

/**
 * Kilobytes of JavaScript, compressed, that a browser loads for a page it comes to first: design.md
 * gives a register 60. What a page fetches when it is asked for (the rich-text editor) is not of them.
 */
const most = 60;
/** Pages that tell a whole story, and pages to work on; none may grow past this. */
const heavier: Record<string, number> = {
	'/(app)/[ward]/audits/[number]/checklist': 67.5,
	'/(app)/[ward]/audits/[number]/checklist/edit': 62.5,
	'/(app)/[ward]/documents/[code]': 72.5,
	'/(app)/[ward]/documents/[code]/edit': 80,
	'/(app)/[ward]/documents/[code]/revisions/[id]': 64,
	'/(app)/[ward]/nonconformities/[number]': 64,
	'/(app)/[ward]/nonconformities/[number]/actions/[id]': 61.2,
	'/(app)/[ward]/nonconformities/[number]/analysis': 62,
	'/(app)/[ward]/nonconformities/[number]/plan': 61
};

const root = join(import.meta.dirname, '../..');
const built = join(root, '.svelte-kit/output');
type Part = { file: string; imports?: string[] };
type Manifest = {
	_: {
		client: { imports: string[] };
		routes: { id: string; page: { layouts: (number | undefined)[]; leaf: number } | null }[];
	};
};

const parts = JSON.parse(readFileSync(join(built, 'client/.vite/manifest.json'), 'utf8')) as Record<
	string,
	Part
>;
const { manifest } = (await import(pathToFileURL(join(built, 'server/manifest.js')).href)) as {
	manifest: Manifest;
};

/** A part with all that it imports; what it imports later is not followed. */
function filesOf(name: string, found = new Set<string>()): Set<string> {
	const part = parts[name];
	if (!part) throw new Error(`the build has no ${name}`);
	if (found.has(part.file)) return found;
	found.add(part.file);
	for (const imported of part.imports ?? []) filesOf(imported, found);
	return found;
}
const nodeFiles = (node: number): Set<string> =>
	filesOf(`.svelte-kit/generated/client-optimized/nodes/${node}.js`);
const sizes = new Map<string, number>();
const sizeOf = (file: string): number => {
	const known = sizes.get(file) ?? gzipSync(readFileSync(join(built, 'client', file))).length;
	sizes.set(file, known);
	return known;
};

const pages = manifest._.routes.flatMap(({ id, page }) => {
	if (!page) return [];
	// The root's layout and its page of errors (nodes 0 and 1) are loaded whatever is shown.
	const nodes = [0, 1, ...page.layouts.filter((node) => node !== undefined), page.leaf];
	return [
		{
			id,
			files: new Set([...manifest._.client.imports, ...nodes.flatMap((n) => [...nodeFiles(n)])])
		}
	];
});

test.each(['vi', 'en'] as const)('no page has a browser load more than it may, in %s', (locale) => {
	const weights = pages.map(({ id, files }) => {
		const bytes = [...files].reduce((sum, file) => sum + sizeOf(scriptIn(locale, file)), 0);
		return [id, bytes / 1024] as const;
	});
	expect(weights.length).toBeGreaterThan(100);
	const tooHeavy = weights.filter(([id, weight]) => weight > (heavier[id] ?? most));
	expect(tooHeavy.map(([id, weight]) => `${id}: ${weight.toFixed(1)} kB`)).toEqual([]);
});
