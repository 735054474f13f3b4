import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import {
	CamelCasePlugin,
	CompiledQuery,
	type DatabaseConnection,
	Kysely,
	PostgresDialect
} from 'kysely';
import { Pool, types } from 'pg';
import { inOneTrip } from './one-trip.ts';
import { type Asked, planOnce } from './plan-once.ts';
import type { DB } from './schema.ts';

/**
 * Where the data is: a PostgreSQL server, an embedded folder (a new one begins with what is unpacked into
 * it), or an embedded database already open.
 */
export type DatabaseTarget =
	{ url: string; poolSize?: number } | { folder: string; unpack?: Blob } | { embedded: PGlite };

/** The only thing above this file that knows how to end it; nothing above knows which engine runs. */
export type DatabaseHandle = {
	kysely: Kysely<DB>;
	/**
	 * Sweeps and flushes by hand what a PostgreSQL server sweeps and flushes by itself: the embedded
	 * engine has neither an autovacuum nor a background checkpointer. Others wait meanwhile.
	 */
	maintain(): Promise<void>;
	/** Ends every connection; an embedded database is flushed and released. */
	close(): Promise<void>;
};

const int8 = 20;
const date = 1082;
/** Both engines give the same JavaScript: counts are numbers, days stay 'YYYY-MM-DD'. */
const typeParsers = {
	getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
		if (oid === int8) return Number;
		if (oid === date) return (text: string) => text;
		return types.getTypeParser(oid, format as 'text');
	}) as typeof types.getTypeParser
};

/** The embedded engine has one connection; it stays, and its plans with it, also while nobody asks. */
const oneForEver = { max: 1, idleTimeoutMillis: 0 };

/** Opens the embedded engine with the extensions that the migrations need. */
export const openEmbedded = (folder?: string, loadDataDir?: Blob): Promise<PGlite> =>
	PGlite.create({
		...(folder === undefined ? {} : { dataDir: folder }),
		...(loadDataDir === undefined ? {} : { loadDataDir }),
		extensions: { btree_gist }
	});

/**
 * Opens the database. As `app` (the default) each new connection gives up the rights of whoever the
 * address names and becomes app_login, which can do nothing before a transaction takes a role; as
 * `owner` it keeps them, for migrations and back-ups only.
 */
export async function openDatabase(
	target: DatabaseTarget,
	as: 'app' | 'owner' = 'app'
): Promise<DatabaseHandle> {
	const embedded =
		'folder' in target
			? await openEmbedded(target.folder, target.unpack)
			: 'embedded' in target
				? target.embedded
				: null;
	const pool = embedded
		? new Pool({
				...createPgConfig(inOneTrip(embedded) as PGlite),
				...oneForEver,
				types: typeParsers
			} as never)
		: new Pool({
				connectionString: (target as { url: string }).url,
				max: (target as { poolSize?: number }).poolSize ?? 10,
				connectionTimeoutMillis: 15_000,
				types: typeParsers
			} as never);
	// A restart of the database must not end this process: idle clients report it here, busy ones
	// report it to the query that was under way.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => {
		client.on('error', () => undefined);
		if (embedded) planOnce(client as unknown as Asked);
	});

	const kysely = new Kysely<DB>({
		dialect: new PostgresDialect({
			pool,
			onCreateConnection: (connection) => prepareConnection(connection, as)
		}),
		plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
	});
	return {
		kysely,
		maintain: () => (embedded ? maintainEmbedded(kysely) : Promise.resolve()),
		async close() {
			await kysely.destroy();
			if (embedded && !embedded.closed) await embedded.close();
		}
	};
}

const maintainEmbedded = (kysely: Kysely<DB>): Promise<void> =>
	kysely.connection().execute(async (connection) => {
		const run = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement));
		await run('set session authorization postgres');
		try {
			await run('vacuum (analyze)');
			await run('checkpoint');
		} finally {
			await run('set session authorization app_login');
		}
	});

async function prepareConnection(connection: DatabaseConnection, as: 'app' | 'owner') {
	await connection.executeQuery(CompiledQuery.raw(`set search_path = app, public`));
	await connection.executeQuery(CompiledQuery.raw(`set timezone = 'UTC'`));
	// Compiling a query of 30 ms took PostgreSQL 15 two seconds; every query here is a short one.
	await connection.executeQuery(CompiledQuery.raw(`set jit = off`));
	if (as === 'owner') return;
	// A superuser's address (the embedded engine has no other) is given up for good manners' sake:
	// a connection that is already app_login needs nothing.
	// In an empty database nobody is app_login yet, and there is nothing to keep from anybody.
	const { rows } = await connection.executeQuery<{ gives_up: boolean }>(
		CompiledQuery.raw(`select rolsuper and exists (select from pg_roles where rolname = 'app_login')
			as gives_up from pg_roles where rolname = session_user`)
	);
	if (rows[0]?.gives_up)
		await connection.executeQuery(CompiledQuery.raw(`set session authorization app_login`));
}
