import { type Kysely, sql } from 'kysely';

/**
 * Who may do what to the database at all. Five roles:
 * app_owner owns the tables and is itself bound by row-level security; app_priv owns the few
 * SECURITY DEFINER helpers; app_user is what every request runs as; app_auth sees sign-in data only;
 * app_login is what the pool connects as, and can do nothing until it takes one of the two.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`
do $$ begin
  if not exists (select from pg_roles where rolname = 'app_owner') then create role app_owner nologin; end if;
  if not exists (select from pg_roles where rolname = 'app_priv') then create role app_priv nologin bypassrls; end if;
  if not exists (select from pg_roles where rolname = 'app_user') then create role app_user nologin; end if;
  if not exists (select from pg_roles where rolname = 'app_auth') then create role app_auth nologin; end if;
  if not exists (select from pg_roles where rolname = 'app_login') then
    create role app_login login noinherit nosuperuser nobypassrls; end if;
end $$`.execute(db);
	await sql`grant app_user, app_auth to app_login`.execute(db);
	await sql`create extension if not exists btree_gist with schema public`.execute(db);
	await sql`create schema if not exists app authorization app_owner`.execute(db);
	await sql`revoke all on schema public from public`.execute(db);
	await sql`grant usage on schema public to app_owner, app_user, app_auth, app_priv`.execute(db);
	await sql`grant usage on schema app to app_user, app_auth, app_priv`.execute(db);
	await sql`grant create on schema app to app_priv`.execute(db);

	await sql`
create function app.uid() returns uuid language sql stable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$`.execute(db);
	await sql`
create function app.today() returns date language sql stable parallel safe
  set search_path = pg_catalog, pg_temp
  as $$ select coalesce(nullif(current_setting('app.today', true), '')::date,
                        (now() at time zone 'Asia/Ho_Chi_Minh')::date) $$`.execute(db);
	await sql`
create function app.forbid() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin raise exception 'append-only table %', tg_table_name using errcode = '42501'; end $$`.execute(
		db
	);
	await sql`revoke all on function app.uid(), app.today(), app.forbid() from public`.execute(db);
	await sql`grant execute on function app.uid(), app.today() to app_owner, app_priv, app_user, app_auth`.execute(
		db
	);
	await sql`grant execute on function app.forbid() to app_owner`.execute(db);
	await sql`alter function app.uid() owner to app_owner`.execute(db);
	await sql`alter function app.today() owner to app_owner`.execute(db);
	await sql`alter function app.forbid() owner to app_owner`.execute(db);
}
