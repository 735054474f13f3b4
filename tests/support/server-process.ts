import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '#lib/server/project-root.ts';

/** A server of ours in a process of its own, as whoever types `npm run demo` has it. */
export type ServerProcess = {
	url: string;
	pid: number;
	/** Everything that it wrote, for the message of a test that fails. */
	output(): string;
	/** Ends it politely. @returns the exit code. */
	stop(): Promise<number | null>;
	/** Ends it as a power cut does; resolves when it is gone. */
	kill(): Promise<void>;
};

export type Start = { command: 'demo' | 'start'; env: Record<string, string>; patienceMs?: number };

/** @throws Error with what the server said, when it does not become healthy in time. */
export async function startProcess(start: Start): Promise<ServerProcess> {
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const child = spawn(process.execPath, [join('src', 'cli', 'main.js'), start.command], {
		cwd: projectRoot(),
		env: { ...plainEnvironment(), ...start.env, PORT: String(port) },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const said: string[] = [];
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text: Buffer) => said.push(text.toString()));
	let told = false;
	// Nobody asked for it: whatever test meets the silence that follows, this is why.
	child.once('exit', (code, signal) => {
		if (!told) console.error(`THE SERVER ENDED BY ITSELF (${code ?? signal}): ${said.join('')}`);
	});
	const end = (signal: NodeJS.Signals) => {
		told = true;
		return ended(child, signal);
	};
	const server: ServerProcess = {
		url,
		pid: child.pid ?? 0,
		output: () => said.join(''),
		stop: () => end('SIGTERM'),
		kill: async () => void (await end('SIGKILL'))
	};
	await healthy(server, child, start.patienceMs ?? 180_000);
	return server;
}

/** Without what the one who runs the tests has set for their own server. */
export function plainEnvironment(): NodeJS.ProcessEnv {
	const env = { ...process.env };
	for (const name of ['DATABASE_URL', 'DATA_DIR', 'ORIGIN', 'HOST', 'PORT', 'NODE_ENV', 'QMS_DEMO'])
		delete env[name];
	return env;
}

async function healthy(server: ServerProcess, child: ChildProcess, patienceMs: number) {
	const until = Date.now() + patienceMs;
	while (Date.now() < until) {
		if (child.exitCode !== null || child.signalCode !== null)
			throw new Error(`the server ended (${child.exitCode}): ${server.output()}`);
		if (await answersWell(server.url)) return;
		await pause(20);
	}
	await server.kill();
	throw new Error(`the server did not become healthy in ${patienceMs} ms: ${server.output()}`);
}

async function answersWell(url: string): Promise<boolean> {
	try {
		const { status } = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) });
		return status === 200;
	} catch {
		return false; // it does not listen yet
	}
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
	if (child.exitCode === null && child.signalCode === null) {
		const exit = once(child, 'exit');
		child.kill(signal);
		await exit;
	}
	return child.exitCode;
}

export const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});
