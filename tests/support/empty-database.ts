import type { PGlite } from '@electric-sql/pglite';

/** What a test must not leave behind besides rows: a changed table, trigger, policy, function, right or record of migrations. */
const schema = `select md5(concat(
	(select string_agg(concat(tgrelid, tgname, tgenabled, tgfoid), ',' order by tgrelid, tgname) from pg_trigger where not tgisinternal),
	(select string_agg(concat(polrelid, polname, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), ',' order by polrelid, polname) from pg_policy),
	(select string_agg(concat(oid, md5(prosrc), prosecdef, proacl), ',' order by oid) from pg_proc where pronamespace = 'app'::regnamespace),
	(select string_agg(concat(oid, relacl, relowner, relrowsecurity, relforcerowsecurity), ',' order by oid) from pg_class where relnamespace = 'app'::regnamespace),
	(select string_agg(concat(oid, md5(pg_get_constraintdef(oid))), ',' order by oid) from pg_constraint where connamespace = 'app'::regnamespace),
	(select string_agg(concat(oid, rolsuper, rolcanlogin), ',' order by oid) from pg_roles),
	(select string_agg(name, ',' order by name) from app_migration.kysely_migration))) as md5`;
const kept = `('kysely_migration', 'kysely_migration_lock')`;

let statements: { off: string; truncate: string; on: string } | undefined;

export const schemaOf = async (database: PGlite): Promise<string | undefined> =>
	(await database.query<{ md5: string }>(schema)).rows[0]?.md5;

/**
 * Takes every row away again, past the guards that keep evidence.
 * @param whole the schema as it was before any test
 * @returns false when a test changed more than rows: then the database is of no more use.
 */
export async function emptyDatabase(database: PGlite, whole: string | undefined): Promise<boolean> {
	for (const statement of ['rollback', 'set session authorization postgres', 'discard all'])
		await database.exec(statement);
	if ((await schemaOf(database)) !== whole) return false;
	statements ??= await statementsFor(database);
	const { off, truncate, on } = statements;
	await database.exec(`begin; ${off}; ${truncate}; ${on}; commit`);
	return true;
}

async function statementsFor(database: PGlite) {
	const { rows } = await database.query<{ name: string; guarded: boolean }>(`
		select format('%I.%I', n.nspname, c.relname) as name,
			exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'c_no_truncate') as guarded
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname in ('app', 'public') and c.relname not in ${kept}`);
	const guard = (verb: string) =>
		rows
			.filter((row) => row.guarded)
			.map((row) => `alter table ${row.name} ${verb} trigger c_no_truncate`)
			.join('; ');
	return {
		off: guard('disable'),
		truncate: `truncate ${rows.map((row) => row.name).join(', ')} restart identity cascade`,
		on: guard('enable always')
	};
}
