import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { projectRoot } from '../project-root.ts';
import type { DatabaseHandle } from './connect.ts';

const migrationSchema = 'app_migration';

/** Reads `migrations/0001-….ts`; the number orders them, the rest of the name says what for. */
const provider: MigrationProvider = {
	async getMigrations() {
		const folder = join(projectRoot(), 'migrations');
		const migrations: Record<string, Migration> = {};
		for (const file of (await readdir(folder)).filter((f) => /^\d{4}-.*\.ts$/.test(f)).sort())
			migrations[file.slice(0, -3)] = (await import(
				/* @vite-ignore */ pathToFileURL(join(folder, file)).href
			)) as Migration;
		return migrations;
	}
};

const migrator = (db: Kysely<never>) =>
	new Migrator({ db, provider, migrationTableSchema: migrationSchema });

/**
 * Brings the schema to what this program needs, in one transaction.
 * @returns the names of the migrations that were applied now.
 */
export async function migrate(owner: DatabaseHandle): Promise<string[]> {
	const db = owner.kysely as unknown as Kysely<never>;
	const { error, results } = await migrator(db).migrateToLatest();
	if (error) throw error;
	await sql.raw(`grant usage on schema ${migrationSchema} to app_auth, app_user`).execute(db);
	await sql
		.raw(`grant select on ${migrationSchema}.kysely_migration to app_auth, app_user`)
		.execute(db);
	return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName);
}

export type SchemaState = 'current' | 'empty' | 'behind' | 'ahead';

/** The names of the migrations that this program knows, in order. */
export const knownMigrations = async (): Promise<string[]> =>
	Object.keys(await provider.getMigrations());

/** The names of those that were applied, in order; none in a database without our schema. */
export const appliedMigrations = (handle: DatabaseHandle): Promise<string[]> =>
	handle.kysely.transaction().execute(async (trx) => {
		const { rows: exists } = await sql<{ there: boolean }>`
			select exists (select from pg_tables where schemaname = ${migrationSchema}
				and tablename = 'kysely_migration') as there`.execute(trx);
		if (!exists[0]?.there) return [];
		const { rows: may } = await sql<{ may: boolean }>`
			select pg_has_role(session_user, 'app_auth', 'member') as may`.execute(trx);
		if (may[0]?.may) await sql`set local role app_auth`.execute(trx);
		const { rows } = await sql<{ name: string }>`
			select name from ${sql.raw(migrationSchema)}.kysely_migration order by name`.execute(trx);
		return rows.map((r) => r.name);
	});

/** Compares the migrations that were applied with those this program knows. */
export async function schemaState(handle: DatabaseHandle): Promise<SchemaState> {
	const known = await knownMigrations();
	const applied = await appliedMigrations(handle);
	if (applied.length === 0) return 'empty';
	if (applied.some((name) => !known.includes(name))) return 'ahead';
	return known.every((name) => applied.includes(name)) ? 'current' : 'behind';
}
