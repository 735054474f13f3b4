/** Runs a statement as superuser, outside any transaction; the rows of the last one come back. */
export type Run = (statement: string) => Promise<Record<string, unknown>[]>;

/** What a test must not leave behind besides rows: a changed table, trigger, policy, function, right or record of migrations. */
const schema = `select md5(concat(
	(select string_agg(concat(tgrelid, tgname, tgenabled, tgfoid), ',' order by tgrelid, tgname) from pg_trigger where not tgisinternal),
	(select string_agg(concat(polrelid, polname, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), ',' order by polrelid, polname) from pg_policy),
	(select string_agg(concat(oid, md5(prosrc), prosecdef, proacl), ',' order by oid) from pg_proc where pronamespace = 'app'::regnamespace),
	(select string_agg(concat(oid, relacl, relowner, relrowsecurity, relforcerowsecurity), ',' order by oid) from pg_class where relnamespace = 'app'::regnamespace),
	(select string_agg(concat(oid, md5(pg_get_constraintdef(oid))), ',' order by oid) from pg_constraint where connamespace = 'app'::regnamespace),
	(select string_agg(concat(oid, rolsuper, rolcanlogin), ',' order by oid) from pg_roles),
	(select string_agg(name, ',' order by name) from app_migration.kysely_migration))) as md5`;

/**
 * Few tables are filled by one test, and deleting few rows costs a hundredth of truncating all tables:
 * foreign keys are not asked (replica), and the guards that keep evidence step aside for the moment.
 */
const takeRowsAway = `do $$
declare
	one record;
	guard name;
	is_filled boolean;
	filled text[] = '{}';
begin
	set local session_replication_role = replica;
	set local lock_timeout = '2s';
	for one in
		select format('%I.%I', n.nspname, c.relname) as name, array(
			select tgname from pg_trigger where tgrelid = c.oid and tgenabled = 'A') as guards
		from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind = 'r' and n.nspname in ('app', 'public')
	loop
		execute 'select exists (select from ' || one.name || ')' into is_filled;
		continue when not is_filled;
		filled = filled || one.name;
		foreach guard in array one.guards loop
			execute format('alter table %s disable trigger %I', one.name, guard);
		end loop;
		execute 'delete from ' || one.name;
		foreach guard in array one.guards loop
			execute format('alter table %s enable always trigger %I', one.name, guard);
		end loop;
	end loop;
	perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
	from pg_sequences where last_value is not null;
	perform set_config('test.filled', array_to_string(filled, ', '), false);
end $$`;
const filled = `select current_setting('test.filled') as names`;

export const schemaOf = async (run: Run): Promise<unknown> => (await run(schema))[0]?.md5;

/**
 * Takes every row away again, past the guards that keep evidence.
 * @param whole the schema as it was before any test
 * @returns false when a test changed more than rows: then the database is of no more use.
 */
export async function emptyDatabase(run: Run, whole: unknown): Promise<boolean> {
	await run('discard all');
	if ((await schemaOf(run)) !== whole) return false;
	await run(takeRowsAway);
	const [{ names } = {}] = await run(filled);
	// What was deleted still stands in the way of the next test, until it is swept.
	if (names) await run(`vacuum ${names}`);
	return true;
}
