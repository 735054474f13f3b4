import { type Kysely, sql } from 'kysely';

/** Who answers for a document changes with a reason, and the change stays on record (ISO 9001:2015 5.3). */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`
create table app.document_owner_change (
  ward_id int not null, id uuid not null, document_id uuid not null,
  owner_before uuid not null references app.person,
  owner_after uuid not null references app.person check (owner_after <> owner_before),
  reason text not null check (reason <> ''),
  by_id uuid not null references app.person, at timestamptz not null,
  primary key (ward_id, id),
  foreign key (ward_id, document_id) references app.document (ward_id, id))`.execute(db);
	await sql`create index document_owner_change_of on app.document_owner_change (ward_id, document_id, at)`.execute(
		db
	);
	await sql`select app.secure_ward_table('document_owner_change', '{coordinator,head}', true)`.execute(
		db
	);
	await sql`create policy document_owner_change_own_insert on app.document_owner_change as restrictive
		for insert to app_user with check (by_id = (select app.uid()))`.execute(db);
	await sql`
create function app.protect_document_owner() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
begin
  if not exists (select from app.document_owner_change c where c.ward_id = new.ward_id
      and c.document_id = new.id and c.owner_before = old.owner_id and c.owner_after = new.owner_id and c.by_id = app.uid()
      and c.at = nullif(current_setting('app.now', true), '')::timestamptz) then
    raise exception 'who answers for a document changes with a reason' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`revoke all on function app.protect_document_owner() from public`.execute(db);
	await sql`create trigger a_owner before update of owner_id on app.document
		for each row when (current_user = 'app_user' and old.owner_id is distinct from new.owner_id)
		execute function app.protect_document_owner()`.execute(db);
	await sql`reset role`.execute(db);
}
