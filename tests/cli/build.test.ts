import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { build, buildIsStale, handlerFile } from '../../src/cli/build.ts';
import { Stop } from '../../src/cli/stop.ts';
import { temporaryFolder } from '../support/terminal.ts';

/** A project with files of given ages in seconds. */
function project(files: Record<string, number>): string {
	const root = temporaryFolder();
	for (const [name, age] of Object.entries(files)) {
		const file = join(root, name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, '');
		const then = new Date(Date.now() - age * 1000);
		utimesSync(file, then, then);
	}
	return root;
}

test('what was never built is to be built', () => {
	expect(buildIsStale(project({ 'src/routes/+page.svelte': 10 }))).toBe(true);
});

test('a source that changed after the build makes it stale, wherever it lies', () => {
	const built = { 'build/handler.js': 10, 'src/routes/+page.svelte': 20, 'package.json': 20 };
	expect(buildIsStale(project(built))).toBe(false);
	expect(buildIsStale(project({ ...built, 'src/lib/domain/document/gates.ts': 5 }))).toBe(true);
	expect(buildIsStale(project({ ...built, 'package.json': 5 }))).toBe(true);
});

test('commands and generated words are no part of the build', () => {
	const built = { 'build/handler.js': 10, 'src/routes/+page.svelte': 20 };
	const root = project({
		...built,
		'src/cli/main.js': 5,
		'src/lib/i18n/paraglide/messages.js': 5,
		'project.inlang/cache/plugins/x': 5
	});
	expect(buildIsStale(root)).toBe(false);
});

test('where the sources were left out the build is right as it is', () => {
	expect(buildIsStale(project({ 'build/handler.js': 10, 'package.json': 5 }))).toBe(false);
});

test('without the tools of development it says so instead of starting half a server', async () => {
	const root = project({ 'package.json': 5 });
	writeFileSync(join(root, 'package.json'), '{"name":"x"}');
	await expect(build(root)).rejects.toThrow(Stop);
	expect(handlerFile(root)).toBe(join(root, 'build', 'handler.js'));
});

test('what is built is for real use, also where somebody tests', async () => {
	const root = project({
		'package.json': 5,
		'node_modules/vite/package.json': 5,
		'node_modules/vite/bin/vite.js': 5
	});
	writeFileSync(join(root, 'package.json'), '{"name":"x"}');
	writeFileSync(join(root, 'node_modules/vite/package.json'), '{"name":"vite"}');
	writeFileSync(
		join(root, 'node_modules/vite/bin/vite.js'),
		"require('fs').writeFileSync('as', process.env.NODE_ENV)"
	);
	await build(root);
	expect(process.env.NODE_ENV).toBe('test');
	expect(readFileSync(join(root, 'as'), 'utf8')).toBe('production');
});
