import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import {
	type DatabaseHandle,
	type DatabaseTarget,
	openDatabase,
	openEmbedded
} from '#lib/server/database/connect.ts';
import type { DB } from '#lib/server/database/schema.ts';
import { emptyDatabase, type Run, schemaOf } from './empty-database.ts';
import { withDatabase } from './postgresql-server.ts';

export type TestDatabase = DatabaseHandle & {
	engine: 'embedded' | 'postgresql';
	/** As the owner of everything: for arranging a scene, and for playing the attacker. */
	asOwner<T>(work: (db: Kysely<DB>) => Promise<T>): Promise<T>;
};

/** A fresh migrated database on the engine of this project; it goes when the test ends. */
export async function testDatabase(): Promise<TestDatabase> {
	const engine = process.env.TEST_ENGINE === 'postgresql' ? 'postgresql' : 'embedded';
	const handle = engine === 'postgresql' ? await onPostgresql() : await onEmbedded();
	onTestFinished(() => handle.close());
	return {
		...handle,
		engine,
		asOwner: (work) =>
			handle.kysely.connection().execute(async (connection) => {
				// The embedded engine has no authentication to go back to: it is told the name.
				await (
					engine === 'embedded'
						? sql`set session authorization postgres`
						: sql`reset session authorization`
				).execute(connection);
				try {
					return await work(connection);
				} finally {
					await sql`set session authorization app_login`.execute(connection);
				}
			})
	};
}

/** What a worker keeps of a database from test to test: making one costs more than most tests. */
type Kept<T> = { database: T; run: Run; throwAway(): Promise<unknown> };

/** Emptied databases of this worker, ready for the next test. */
const emptied: { embedded: Kept<PGlite>[]; postgresql: Kept<string>[] } = {
	embedded: [],
	postgresql: []
};
let whole: unknown;

/** Opens one of those kept, else a new one; when the test ends it is emptied and kept. */
async function handleOn<T>(
	shelf: Kept<T>[],
	make: () => Promise<Kept<T>>,
	target: (database: T) => DatabaseTarget
): Promise<DatabaseHandle> {
	const kept = shelf.pop() ?? (await make());
	whole ??= await schemaOf(kept.run);
	const handle = await openDatabase(target(kept.database));
	return {
		...handle,
		async close() {
			// One that a test left something running in, or broke, is thrown away, and another is made.
			const isEmpty = await Promise.race([
				handle.kysely.destroy().then(() => emptyDatabase(kept.run, whole)),
				pause(5_000, false, { ref: false })
			]).catch(() => false);
			if (isEmpty) shelf.push(kept);
			else await kept.throwAway();
		}
	};
}

let template: Promise<Blob> | undefined;

const onEmbedded = () =>
	handleOn(
		emptied.embedded,
		async () => {
			template ??= readFile(inject('embeddedTemplate')).then((bytes) => new Blob([bytes]));
			const database = await openEmbedded(undefined, await template);
			return {
				database,
				async run(statement) {
					await database.exec('rollback');
					await database.exec('set session authorization postgres');
					return (await database.exec(statement)).at(-1)?.rows ?? [];
				},
				throwAway: async () => void database.close().catch(() => undefined)
			};
		},
		(embedded) => ({ embedded })
	);

const onPostgresql = () =>
	handleOn(
		emptied.postgresql,
		async () => {
			const server = inject('postgresqlUrl');
			const template = inject('postgresqlTemplate');
			const name = `${template}_${randomUUID().replaceAll('-', '')}`;
			await statement(server, `create database ${name} template ${template}`);
			const database = withDatabase(server, name);
			const client = new Client({ connectionString: database });
			client.on('error', () => undefined);
			await client.connect();
			return {
				database,
				run: async (text) => (await client.query(text)).rows,
				async throwAway() {
					await client.end();
					await statement(server, `drop database ${name} with (force)`);
				}
			};
		},
		(url) => ({ url, poolSize: 8 })
	);

async function statement(url: string, text: string): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	await client.query(text);
	await client.end();
}
