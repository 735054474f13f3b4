import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { hashPassword } from '#lib/server/auth/passwords.ts';
import {
	type DatabaseHandle,
	type DatabaseTarget,
	openDatabase
} from '#lib/server/database/connect.ts';
import * as credentials from '#lib/server/database/credentials.ts';
import { migrate } from '#lib/server/database/migrate.ts';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { type Client, signedIn } from '../support/client.ts';
import { qms } from '../support/command.ts';
import { serverBinaries } from '../support/found.ts';
import { startServer } from '../support/postgresql-server.ts';
import { type ServerProcess, startProcess } from '../support/server-process.ts';
import { populate } from '../support/world.ts';

/** The server is killed in the midst of writing, five times: what it acknowledged is there. */
const kills = 5;
const acknowledgedBetweenKills = 100;
const sideBySide = 8;
/** Eleven starts of a process and 500 writes, also where several tests share a slow machine. */
const allowed = { timeout: 900_000 };
const password = 'con trâu đi trước cái cày';

type Place = {
	command: 'demo' | 'start';
	env: Record<string, string>;
	target: DatabaseTarget;
};
const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const end of endings.splice(0).reverse()) await end();
});

async function emptyFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'ward-qms-kill-'));
	endings.push(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

async function embedded(): Promise<Place> {
	const folder = await emptyFolder();
	return {
		command: 'demo',
		env: { DATA_DIR: folder },
		target: { folder: join(folder, 'database') }
	};
}

async function postgresql(): Promise<Place> {
	const server = await startServer(serverBinaries() ?? '');
	endings.push(() => server.stop());
	const env = { DATA_DIR: await emptyFolder(), DATABASE_URL: server.url };
	return { command: 'start', env, target: { url: server.url } };
}

const places: [string, () => Promise<Place>][] = [
	['the embedded engine', embedded],
	...(serverBinaries() ? [['PostgreSQL', postgresql] as [string, () => Promise<Place>]] : [])
];

describe.each(places)('killed while writing, on %s', (_, make) => {
	test('everything acknowledged is there and the chain of events verifies', allowed, async () => {
		const place = await make();
		const ownerId = await prepare(place.target);
		const acknowledged: string[] = [];
		let asked = 0;
		for (let round = 1; round <= kills; round++) {
			const server = await startProcess(place);
			const lan = await signedIn(server.url, 'lan', password);
			await writeUntilKilled(server, async () => {
				const code = `QT.KILL.${++asked}`;
				if (!(await draft(lan, code, ownerId))) return 0;
				return acknowledged.push(code) - (round - 1) * acknowledgedBetweenKills;
			});
			const { code, output } = await qms(['verify-events'], place.env);
			expect(code, output).toBe(0);
		}
		expect(acknowledged.length).toBeGreaterThanOrEqual(kills * acknowledgedBetweenKills);
		const kept = new Set(await codesIn(place.target));
		expect(acknowledged.filter((code) => !kept.has(code))).toEqual([]);
	});
});

/** @returns the id of the ward's coordinator. */
async function prepare(target: DatabaseTarget): Promise<string> {
	const owner = await openDatabase(target, 'owner');
	const { ids } = await migrate(owner)
		.then(() => populate(owner.kysely))
		.finally(() => owner.close());
	const hash = await hashPassword(password);
	await opened(target, (database) =>
		asAuthenticator(database, (trx) => credentials.setPassword(trx, ids.lan, hash, new Date()))
	);
	return ids.lan;
}

/** Several write at once; the power goes when enough was acknowledged, in the midst of what is asked then. */
async function writeUntilKilled(server: ServerProcess, write: () => Promise<number>) {
	let killed: Promise<void> | null = null;
	const writers = Array.from({ length: sideBySide }, async () => {
		while (!killed) {
			const count = await write();
			if (count >= acknowledgedBetweenKills) killed ??= server.kill();
		}
	});
	await Promise.all(writers);
	await killed;
}

/** Whether the server acknowledged the new document. */
async function draft(client: Client, code: string, ownerId: string): Promise<boolean> {
	try {
		const { status, body } = await client.post('/thanh-binh/documents/new', {
			code,
			kind: 'internal_procedure',
			field: 'system',
			title: `Quy trình viết khi mất điện ${code}`,
			ownerId,
			reviewMonths: '12'
		});
		if (status !== 303) throw new Error(`${status}: ${body.slice(0, 500)}`);
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false; // the connection went with the server
		throw error;
	}
}

const codesIn = (target: DatabaseTarget): Promise<string[]> =>
	opened(
		target,
		async ({ kysely }) =>
			(await kysely.selectFrom('document').select('code').execute()).map(({ code }) => code),
		'owner'
	);

async function opened<T>(
	target: DatabaseTarget,
	work: (database: DatabaseHandle) => Promise<T>,
	as: 'app' | 'owner' = 'app'
): Promise<T> {
	const database = await openDatabase(target, as);
	try {
		return await work(database);
	} finally {
		await database.close();
	}
}
