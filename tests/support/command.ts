import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#lib/server/project-root.ts';
import { plainEnvironment } from './server-process.ts';

/** Runs `npm run qms -- …` as an operator does. */
export function qms(
	args: string[],
	env: Record<string, string>
): Promise<{ code: number | null; output: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join('src', 'cli', 'main.js'), ...args], {
			cwd: projectRoot(),
			env: { ...plainEnvironment(), ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const said: string[] = [];
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (text: Buffer) => said.push(text.toString()));
		child.once('error', reject);
		child.once('close', (code) => resolve({ code, output: said.join('') }));
	});
}
