import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from '#lib/server/project-root.ts';
import { stop } from './stop.ts';

/** What the built server is made of. Commands and generated messages are not part of it. */
const sources = [
	'src',
	'static',
	'project.inlang',
	'package.json',
	'svelte.config.js',
	'vite.config.ts'
];
const apart = new Set(['cli', 'paraglide', 'cache']);

/** Where the server's request handler is after a build. */
export const handlerFile = (root = projectRoot()): string => join(root, 'build', 'handler.js');

/** True when there is no build, or a source was changed after it. Without sources the build is right. */
export function buildIsStale(root = projectRoot()): boolean {
	const built = handlerFile(root);
	if (!existsSync(built)) return true;
	if (!existsSync(join(root, 'src', 'routes'))) return false;
	const since = statSync(built).mtimeMs;
	return sources.some(
		(source) => existsSync(join(root, source)) && newest(join(root, source)) > since
	);
}

function newest(path: string): number {
	const self = statSync(path);
	if (!self.isDirectory()) return self.mtimeMs;
	return readdirSync(path)
		.filter((name) => !apart.has(name))
		.reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/**
 * Builds the server in a process of its own, silently.
 * @throws Stop `build-failed` with the last thing it said.
 */
export async function build(root = projectRoot()): Promise<void> {
	const said: string[] = [];
	const code = await new Promise<number | null>((resolve) => {
		const child = spawn(process.execPath, [viteOf(root), 'build', '--logLevel', 'warn'], {
			cwd: root,
			// What is built is used for real, also where somebody tests or develops.
			env: { ...process.env, NODE_ENV: 'production' },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (text: Buffer) => said.push(text.toString()));
		child.once('error', (error) => said.push(error.message));
		child.once('close', resolve);
	});
	if (code !== 0) stop('build-failed', { reason: said.join('').trim().slice(-2000) });
}

/** @throws Stop `build-failed` where the tools of development were left out of the installation. */
function viteOf(root: string): string {
	try {
		const manifest = createRequire(join(root, 'package.json')).resolve('vite/package.json');
		return join(dirname(manifest), 'bin', 'vite.js');
	} catch {
		stop('build-failed', { reason: 'vite' });
	}
}
