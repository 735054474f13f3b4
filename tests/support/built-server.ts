import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { build, buildIsStale } from '../../src/cli/build.ts';
import { type ServerProcess, startProcess } from './server-process.ts';

declare module 'vitest' {
	interface ProvidedContext {
		demoFolder: string;
	}
}

/**
 * Builds the server where the build is older than its sources, and has `npm run demo` load its data once.
 * The tests of each file start a server of their own on a copy, so that none finds what another did.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	if (buildIsStale()) await build();
	// Whoever works on these tests need not wait for the history to be lived through again.
	const given = process.env.TEST_DEMO_FOLDER;
	if (given) {
		project.provide('demoFolder', given);
		return async () => undefined;
	}
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-demo-'));
	const server = await startProcess({ command: 'demo', env: { DATA_DIR: folder } });
	const code = await server.stop();
	if (code !== 0) throw new Error(`the demo server ended with ${code}: ${server.output()}`);
	project.provide('demoFolder', folder);
	return () => rm(folder, { recursive: true, force: true });
}

const laterClock = new URL('later-clock.js', import.meta.url).href;

export type DemoServer = ServerProcess & { folder: string };

/** A copy of the loaded demo; the one who asks removes it. */
export async function demoCopy(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-e2e-'));
	await cp(inject('demoFolder'), folder, { recursive: true });
	return folder;
}

/**
 * @param folder a copy that was already arranged.
 * @param daysLater for how many days the server's clock is ahead of this machine's.
 */
export async function startDemo(folder?: string, daysLater = 0): Promise<DemoServer> {
	const own = folder ?? (await demoCopy());
	const later: Record<string, string> = daysLater
		? { DAYS_LATER: String(daysLater), NODE_OPTIONS: `--import=${laterClock}` }
		: {};
	const server = await startProcess({ command: 'demo', env: { DATA_DIR: own, ...later } });
	return { ...server, folder: own };
}
