import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of templates a ward edits. The same code runs from src/ and bundled from build/, and is
 * started from anywhere, so the project is found by its package.json: upwards from this file first,
 * then upwards from the working directory.
 */
export function templatesDir(
	starts: readonly string[] = [dirname(fileURLToPath(import.meta.url)), process.cwd()]
): string {
	for (const start of starts) {
		const root = projectAbove(start);
		if (root && existsSync(join(root, 'templates'))) return join(root, 'templates');
	}
	throw new Error(`No folder templates/ of ward-qms above ${starts.join(' or ')}`);
}

function projectAbove(start: string): string | null {
	for (let folder = start; ; folder = dirname(folder)) {
		if (isProject(join(folder, 'package.json'))) return folder;
		if (dirname(folder) === folder) return null;
	}
}

function isProject(file: string): boolean {
	if (!existsSync(file)) return false;
	const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
	return typeof parsed === 'object' && parsed !== null && 'name' in parsed
		? parsed.name === 'ward-qms'
		: false;
}
