import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#lib/server/database/connect.ts';
import { migrate } from '#lib/server/database/migrate.ts';
import { serverBinaries } from './found.ts';

export type RunningServer = {
	url: string;
	folder: string;
	stop(): Promise<void>;
	kill(): void;
	start(): Promise<void>;
};

/**
 * Starts a throw-away server on a free port; as root it runs as the user postgres or nobody.
 * @param durable whether it waits for the disk; a test that proves nothing about crashes need not.
 */
export async function startServer(binaries: string, durable = true): Promise<RunningServer> {
	const folder = mkdtempSync(join(tmpdir(), 'ward-qms-pg-'));
	const asRoot = process.getuid?.() === 0;
	const user = asRoot ? unprivilegedUser() : null;
	if (user) chownSync(folder, user.uid, user.gid);
	const options = {
		stdio: 'ignore' as const,
		...(user ? { uid: user.uid, gid: user.gid } : {}),
		cwd: folder
	};
	const data = join(folder, 'data');
	execFileSync(
		join(binaries, 'initdb'),
		['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
		options
	);
	const port = await freePort();
	const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
	let server: ReturnType<typeof spawn>;
	async function start() {
		server = spawn(
			join(binaries, 'postgres'),
			[
				'-D',
				data,
				'-p',
				String(port),
				'-c',
				'listen_addresses=127.0.0.1',
				'-k',
				folder,
				'-c',
				'max_connections=100',
				...(durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off'])
			],
			options
		);
		for (let tries = 0; tries < 200; tries++) {
			if (await answers(url)) return;
			await pause(50);
		}
		throw new Error('the test PostgreSQL server did not start');
	}
	await start();
	return {
		url,
		folder,
		start,
		kill: () => void server.kill('SIGKILL'),
		async stop() {
			if (server.exitCode === null && server.signalCode === null) {
				const ended = new Promise((resolve) => server.once('exit', resolve));
				server.kill('SIGINT');
				await ended;
			}
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

async function answers(url: string): Promise<boolean> {
	const client = new Client({ connectionString: url });
	client.on('error', () => undefined);
	try {
		await client.connect();
		await client.end();
		return true;
	} catch {
		return false; // not up yet; the caller counts the tries
	}
}

function unprivilegedUser(): { uid: number; gid: number } {
	for (const name of ['postgres', 'nobody']) {
		try {
			const id = (flag: string) =>
				Number(
					execFileSync('id', [flag, name], {
						encoding: 'utf8',
						stdio: ['ignore', 'pipe', 'ignore']
					})
				);
			return { uid: id('-u'), gid: id('-g') };
		} catch {
			continue; // no such user here: try the next
		}
	}
	throw new Error('PostgreSQL does not run as root, and neither postgres nor nobody exists here');
}

async function freePort(): Promise<number> {
	const { createServer } = await import('node:net');
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});
}

/** One migrated template database, copied by each worker, on TEST_DATABASE_URL, else on a server started here. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env.TEST_DATABASE_URL;
	const binaries = serverBinaries();
	if (!given && !binaries)
		throw new Error('no PostgreSQL: vitest.config.ts should have left this project out');
	const server = given ? null : await startServer(binaries as string, false);
	const url = given ?? (server as RunningServer).url;
	const template = `ward_qms_template_${process.pid}`;
	const client = new Client({ connectionString: url });
	await client.connect();
	await client.query(`create database ${template}`);
	const owner = await openDatabase({ url: withDatabase(url, template) }, 'owner');
	await migrate(owner);
	await owner.close();
	project.provide('postgresqlUrl', url);
	project.provide('postgresqlTemplate', template);
	return async () => {
		const { rows } = await client.query<{ name: string }>(
			`select datname as name from pg_database where starts_with(datname, $1)`,
			[template]
		);
		for (const { name } of rows) await client.query(`drop database ${name} with (force)`);
		await client.end();
		await server?.stop();
	};
}

export function withDatabase(url: string, name: string): string {
	const changed = new URL(url);
	changed.pathname = `/${name}`;
	return changed.href;
}
