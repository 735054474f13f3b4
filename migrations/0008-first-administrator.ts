import { type Kysely, sql } from 'kysely';

/** An empty installation has nobody who may create anybody: this is the one way in, and it works once. */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`
create function app.create_first_admin(p_person uuid, p_username text, p_full_name text, p_name_sort_key text,
    p_name_folded text, p_unit_slug text, p_unit_name text, p_membership uuid, p_from date)
  returns boolean language plpgsql security definer set search_path = app, pg_catalog, pg_temp as $$
declare root int;
begin
  perform pg_advisory_xact_lock(hashtext('ward-qms-first-admin'));
  if exists (select from app.membership where role = 'admin') then return false; end if;
  select id into root from app.unit where kind = 'province' order by id limit 1;
  if root is null then
    insert into app.unit (slug, kind) values (p_unit_slug, 'province') returning id into root;
    insert into app.unit_version (unit_id, valid_from, name) values (root, p_from, p_unit_name);
  end if;
  insert into app.person (id, username, full_name, name_sort_key, name_folded)
    values (p_person, p_username, p_full_name, p_name_sort_key, p_name_folded);
  insert into app.membership (ward_id, id, person_id, role, valid_from)
    values (root, p_membership, p_person, 'admin', p_from);
  return true;
end $$`.execute(db);
	await sql`grant select, insert on app.unit, app.unit_version, app.person, app.membership to app_priv`.execute(
		db
	);
	await sql`grant usage on all sequences in schema app to app_priv, app_user`.execute(db);
	await sql`alter function app.create_first_admin(uuid, text, text, text, text, text, text, uuid, date) owner to app_priv`.execute(
		db
	);
	await sql`revoke all on function app.create_first_admin(uuid, text, text, text, text, text, text, uuid, date) from public`.execute(
		db
	);
	await sql`grant execute on function app.create_first_admin(uuid, text, text, text, text, text, text, uuid, date) to app_auth`.execute(
		db
	);
	await sql`revoke create on schema app from app_priv`.execute(db);
}
