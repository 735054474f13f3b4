import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { templatesDir } from '#lib/server/templates/root.ts';

/** A copy of templates/ in which one file was edited, gone when the test is over. */
export function templatesWith(file: string, edit: (text: string) => string): string {
	const dir = mkdtempSync(join(tmpdir(), 'templates-'));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
	cpSync(templatesDir(), dir, { recursive: true });
	const before = readFileSync(join(dir, file), 'utf8');
	const after = edit(before);
	if (after === before) throw new Error(`The edit of ${file} changed nothing`);
	writeFileSync(join(dir, file), after);
	return dir;
}
