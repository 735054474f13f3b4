import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

let found: string | undefined;

/**
 * The folder that holds package.json, `migrations/` and `templates/`: the server runs bundled from
 * `build/`, the commands from `src/`, and both need what lies beside them.
 * @throws Error when neither this file nor the working folder is inside the project.
 */
export function projectRoot(): string {
	found ??= walkUp(import.meta.dirname) ?? walkUp(process.cwd());
	if (!found) throw new Error('the project folder (package.json of ward-qms) was not found');
	return found;
}

function walkUp(start: string): string | undefined {
	for (let folder = start; ; folder = dirname(folder)) {
		const manifest = join(folder, 'package.json');
		if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'ward-qms')
			return folder;
		if (folder === dirname(folder)) return undefined;
	}
}
