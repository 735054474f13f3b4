import { type Kysely, type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import type { DB } from '#lib/server/database/schema.ts';
import { testDatabase } from '../../support/database.ts';

/**
 * What isolation rests on, read from the database's own catalogue: a table that a later migration forgets
 * to secure is named here. Each query returns what breaks the rule.
 */
const inApp = sql`(select oid from pg_namespace where nspname = 'app')`;
const tables = sql`(select c.* from pg_class c where c.relnamespace = ${inApp} and c.relkind in ('r', 'p'))`;
const functions = sql`(select p.*, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as what
	from pg_proc p where p.pronamespace = ${inApp})`;
/** Roles a request can have, and everybody. */
const requestRoles = sql`(values ('app_user'), ('app_auth'), ('app_login'), ('public'))`;

const rules: Record<string, RawBuilder<{ what: string }>> = {
	'a table without forced row-level security': sql`
		select relname as what from ${tables} t where not relrowsecurity or not relforcerowsecurity`,
	'a table with row-level security and no policy': sql`
		select relname as what from ${tables} t
		where not exists (select from pg_policy p where p.polrelid = t.oid)`,
	'a table that app_owner does not own': sql`
		select relname as what from ${tables} t where relowner <> 'app_owner'::regrole`,
	'a view that reads with its owner’s rights': sql`
		select relname as what from pg_class where relnamespace = ${inApp} and (relkind = 'm' or
			(relkind = 'v' and not coalesce(reloptions::text[] && '{security_invoker=true,security_invoker=on}', false)))`,
	'a function that anybody may execute': sql`
		select what from ${functions} f where has_function_privilege('public', f.oid, 'execute')`,
	'a SECURITY DEFINER function without a search_path, or whose search_path ends with tables of others': sql`
		select what from ${functions} f where prosecdef and not exists (
			select from unnest(f.proconfig) as setting where setting ~ '^search_path=.*pg_temp$')`,
	// A body in the standard's form was bound to what its names meant when it was written.
	'a function without a search_path': sql`
		select what from ${functions} f where prosqlbody is null and not exists (
			select from unnest(coalesce(f.proconfig, '{}')) as setting where setting like 'search_path=%')`,
	'a SECURITY DEFINER function that app_priv does not own': sql`
		select what from ${functions} f where prosecdef and proowner <> 'app_priv'::regrole`,
	'TRUNCATE, TRIGGER or REFERENCES in the hands of a request': sql`
		select relname || ' ' || r.name || ' ' || right_ as what from ${tables} t, ${requestRoles} r(name),
			unnest('{truncate,trigger,references}'::text[]) right_
		where has_table_privilege(r.name, t.oid, right_)`,
	'DELETE by app_user beyond what may still be undone in an open draft or plan': sql`
		select relname as what from ${tables} t where has_table_privilege('app_user', t.oid, 'delete')
			and relname not in ('reviewer', 'distribution', 'audit_programme_line', 'audit_scope',
				'audit_member', 'audit_slot', 'audit_line', 'car_cause', 'car_action', 'car_link', 'car_document')`,
	'any right of PUBLIC on a table': sql`
		select relname || ' ' || right_ as what from ${tables} t,
			unnest('{select,insert,update,delete}'::text[]) right_
		where has_table_privilege('public', t.oid, right_)`,
	'a secret that a request can read': sql`
		select relname as what from ${tables} t where relname in ('credential', 'session', 'sign_in_attempt', 'installation')
			and has_any_column_privilege('app_user', t.oid, 'select')`,
	'a ward table whose key does not start with the ward': sql`
		select relname as what from ${tables} t
		join pg_attribute a on a.attrelid = t.oid and a.attname = 'ward_id' and not a.attisdropped
		where not exists (select from pg_constraint k
			where k.conrelid = t.oid and k.contype = 'p' and k.conkey[1] = a.attnum)`,
	'a foreign key between ward tables that could point into another ward': sql`
		select k.conname as what from pg_constraint k
		join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'ward_id'
		join pg_attribute b on b.attrelid = k.confrelid and b.attname = 'ward_id'
		where k.contype = 'f' and k.connamespace = ${inApp}
			and not (a.attnum = any (k.conkey) and b.attnum = any (k.confkey))`,
	// The progress of a print under way is no evidence; the pack it ends in is. What was counted stands
	// in the rows that bear the numbers.
	'a ward table whose changes leave no event': sql`
		select relname as what from ${tables} t
		join pg_attribute a on a.attrelid = t.oid and a.attname = 'ward_id' and not a.attisdropped
		where relname not in ('event', 'event_head', 'pack_job', 'number_series') and not exists (select from pg_trigger g
			where g.tgrelid = t.oid and g.tgname = 'z_event' and g.tgenabled in ('O', 'A'))`,
	'an append-only guard that a replica session switches off': sql`
		select g.tgname || ' on ' || t.relname as what from pg_trigger g join ${tables} t on t.oid = g.tgrelid
		where (g.tgname in ('b_no_change', 'c_no_truncate', 'a_chain')) and g.tgenabled <> 'A'`,
	'a policy that asks its function once for each row': sql`
		select p.polname as what from pg_policy p join ${tables} t on t.oid = p.polrelid
		where regexp_replace(concat(pg_get_expr(p.polqual, p.polrelid), ' ', pg_get_expr(p.polwithcheck, p.polrelid)),
			'SELECT (app\\.)?(my_wards|readable_wards|is_admin|uid|today|my_audits|my_audited_wards|my_audited_documents|sister_wards)\\(', '', 'g')
			~ '(my_wards|readable_wards|is_admin|uid|my_audits|my_audited_wards|my_audited_documents|sister_wards)\\('`,
	'a role with more than its task': sql`
		select rolname as what from pg_roles where rolname like 'app\\_%' and (rolsuper or rolcreaterole or rolcreatedb
			or rolreplication or (rolbypassrls and rolname <> 'app_priv') or (rolcanlogin and rolname <> 'app_login')
			or (rolinherit and rolname = 'app_login'))`,
	'a membership that lends a request the owner’s rights': sql`
		select m.roleid::regrole || ' to ' || m.member::regrole as what from pg_auth_members m
		where m.member::regrole::text in ('app_user', 'app_auth')
			or (m.member = 'app_login'::regrole and m.roleid::regrole::text not in ('app_user', 'app_auth'))`,
	'the right to create anything, in any role a request can have': sql`
		select n.nspname || ' ' || r.name as what from pg_namespace n, ${requestRoles} r(name)
		where n.nspname in ('app', 'public') and has_schema_privilege(r.name, n.oid, 'create')
		union all select 'app app_priv' where has_schema_privilege('app_priv', 'app', 'create')`
};

const broken = async (db: Kysely<DB>, rule: string): Promise<string[]> => {
	const { rows } = await (rules[rule] as RawBuilder<{ what: string }>).execute(db);
	return rows.map(({ what }) => what).sort();
};

test('nothing in the schema breaks a rule of isolation', async () => {
	const database = await testDatabase();
	const found = await database.asOwner(async (db) => {
		const all: Record<string, string[]> = {};
		for (const rule of Object.keys(rules)) {
			const what = await broken(db, rule);
			if (what.length > 0) all[rule] = what;
		}
		return all;
	});
	expect(found).toEqual({});
});

/** Each mistake, made on purpose, and the rule that must name it. */
const mistakes: [mistake: string, rule: string, named: string][] = [
	['create table app.x (id int primary key)', 'a table without forced row-level security', 'x'],
	[
		'create table app.x (id int); alter table app.x enable row level security',
		'a table without forced row-level security',
		'x'
	],
	['create table app.x (id int)', 'a table with row-level security and no policy', 'x'],
	['create table app.x (id int)', 'a table that app_owner does not own', 'x'],
	['create view app.x as select 1', 'a view that reads with its owner’s rights', 'x'],
	['create materialized view app.x as select 1', 'a view that reads with its owner’s rights', 'x'],
	[
		"create function app.x() returns int language sql as 'select 1'",
		'a function that anybody may execute',
		'x()'
	],
	[
		"create function app.x() returns int language sql as 'select 1'",
		'a function without a search_path',
		'x()'
	],
	[
		"create function app.x() returns int language sql security definer as 'select 1'",
		'a SECURITY DEFINER function without a search_path, or whose search_path ends with tables of others',
		'x()'
	],
	[
		"create function app.x() returns int language sql security definer set search_path = pg_temp as 'select 1'",
		'a SECURITY DEFINER function that app_priv does not own',
		'x()'
	],
	[
		'grant truncate on app.revision to app_user',
		'TRUNCATE, TRIGGER or REFERENCES in the hands of a request',
		'revision app_user truncate'
	],
	[
		'grant delete on app.revision to app_user',
		'DELETE by app_user beyond what may still be undone in an open draft or plan',
		'revision'
	],
	['grant select on app.person to public', 'any right of PUBLIC on a table', 'person select'],
	[
		'grant select (totp_secret) on app.credential to app_user',
		'a secret that a request can read',
		'credential'
	],
	[
		'create table app.x (id int primary key, ward_id int)',
		'a ward table whose key does not start with the ward',
		'x'
	],
	[
		'create table app.x (ward_id int, document_id int unique, constraint x_to foreign key (document_id) references app.x (document_id))',
		'a foreign key between ward tables that could point into another ward',
		'x_to'
	],
	['create table app.x (ward_id int)', 'a ward table whose changes leave no event', 'x'],
	[
		'alter table app.signature disable trigger z_event',
		'a ward table whose changes leave no event',
		'signature'
	],
	[
		'alter table app.signature enable trigger b_no_change',
		'an append-only guard that a replica session switches off',
		'b_no_change on signature'
	],
	[
		'create policy slow on app.document for select to app_user using (ward_id = any (app.readable_wards()))',
		'a policy that asks its function once for each row',
		'slow'
	],
	[
		'grant create on schema app to app_user',
		'the right to create anything, in any role a request can have',
		'app app_user'
	]
];

test('each of these mistakes would be named', async () => {
	const database = await testDatabase();
	for (const [mistake, rule, named] of mistakes) {
		const found = await database.asOwner((db) =>
			db
				.transaction()
				.execute(async (trx) => {
					await sql.raw(mistake).execute(trx);
					throw new Undone(await broken(trx, rule));
				})
				.catch((undone: unknown) => {
					if (undone instanceof Undone) return undone.found;
					throw undone;
				})
		);
		expect(found, `${mistake} → ${rule}`).toContain(named);
	}
});

class Undone extends Error {
	readonly found: string[];
	constructor(found: string[]) {
		super('undone');
		this.found = found;
	}
}

test('row-level security binds the owner of the tables as well', async () => {
	const database = await testDatabase();
	const seen = await database.asOwner(async (db) => {
		await sql`insert into app.unit (slug, kind) values ('x', 'province')`.execute(db);
		return db.transaction().execute(async (trx) => {
			await sql`set local role app_owner`.execute(trx);
			return trx.selectFrom('unit').selectAll().execute();
		});
	});
	expect(seen).toEqual([]);
});
