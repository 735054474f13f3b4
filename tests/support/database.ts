import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import { type Kysely, sql } from 'kysely';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { type DatabaseHandle, openDatabase, openEmbedded } from '#lib/server/database/connect.ts';
import type { DB } from '#lib/server/database/schema.ts';
import { emptyDatabase, schemaOf } from './empty-database.ts';
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

/** Emptied databases of this worker, ready for the next test: opening one costs more than most tests. */
const emptied: PGlite[] = [];
let template: Promise<Blob> | undefined;
let whole: string | undefined;

async function onEmbedded(): Promise<DatabaseHandle> {
	template ??= readFile(inject('embeddedTemplate')).then((bytes) => new Blob([bytes]));
	const embedded = emptied.pop() ?? (await openEmbedded(undefined, await template));
	whole ??= await schemaOf(embedded);
	const handle = await openDatabase({ embedded });
	return {
		...handle,
		async close() {
			// A test that left something running in it keeps it: another is opened.
			const isEmpty = await Promise.race([
				handle.kysely.destroy().then(() => !embedded.closed && emptyDatabase(embedded, whole)),
				pause(5_000, false, { ref: false })
			]);
			if (isEmpty) emptied.push(embedded);
			else void embedded.close().catch(() => undefined);
		}
	};
}

async function onPostgresql(): Promise<DatabaseHandle> {
	const url = inject('postgresqlUrl');
	const name = `t_${randomUUID().replaceAll('-', '')}`;
	const run = async (statement: string) => {
		const client = new Client({ connectionString: url });
		await client.connect();
		await client.query(statement);
		await client.end();
	};
	await run(`create database ${name} template ${inject('postgresqlTemplate')}`);
	const handle = await openDatabase({ url: withDatabase(url, name), poolSize: 8 });
	return {
		...handle,
		async close() {
			await handle.close();
			await run(`drop database if exists ${name} with (force)`);
		}
	};
}
