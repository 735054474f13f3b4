import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { templatesDir } from '#lib/server/templates/root.ts';

function project(name: string): string {
	const dir = mkdtempSync(join(tmpdir(), 'root-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	writeFileSync(join(dir, 'package.json'), JSON.stringify({ name }));
	mkdirSync(join(dir, 'templates'));
	mkdirSync(join(dir, 'build', 'server'), { recursive: true });
	return dir;
}

test('the project is found from a bundle that runs in build/server', () => {
	const dir = project('ward-qms');
	expect(templatesDir([join(dir, 'build', 'server')])).toBe(join(dir, 'templates'));
});

test('another project on the way up is not mistaken for ours', () => {
	const other = project('something-else');
	const ours = project('ward-qms');
	expect(templatesDir([join(other, 'build'), ours])).toBe(join(ours, 'templates'));
	expect(() => templatesDir([other])).toThrow(/No folder templates/);
});

test('here, from this very file, it is found without being told', () => {
	expect(templatesDir()).toMatch(/templates$/);
});
