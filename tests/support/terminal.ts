import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Environment } from '#lib/server/settings.ts';
import { run } from '../../src/cli/program.ts';

export type Ran = { code: number; said: string; complained: string };

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'ward-qms-cli-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Types a command line, as into a pipe, and reads what comes back. */
export async function type(
	line: string[],
	env: Environment = {},
	locale: 'vi' | 'en' = 'en'
): Promise<Ran> {
	const said: string[] = [];
	const complained: string[] = [];
	const code = await run(line, {
		locale,
		env,
		now: new Date(),
		say: (text) => said.push(text),
		complain: (text) => complained.push(text),
		progress: () => ({ at: () => undefined, end: () => undefined })
	});
	return { code, said: said.join('\n'), complained: complained.join('\n') };
}
