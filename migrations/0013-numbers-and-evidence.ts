import { type Kysely, sql } from 'kysely';

const staff = "'{coordinator,officer,auditor,deputy,head}'";

/**
 * What audits and corrective actions have in common: numbers without a gap, signatures under an act
 * that is not a revision, files shown as evidence, and a guard that holds a row to its lifecycle.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`
create table app.number_series (
  ward_id int not null references app.unit, series text not null, year int not null,
  last int not null check (last > 0),
  primary key (ward_id, series, year))`.execute(db);
	await sql`alter table app.number_series enable row level security`.execute(db);
	await sql`alter table app.number_series force row level security`.execute(db);
	await sql`create policy number_series_read on app.number_series for select to app_user
		using (ward_id = any ((select app.readable_wards())::int[]))`.execute(db);
	await sql`grant select on app.number_series to app_user`.execute(db);
	await sql`grant select, insert, update on app.number_series to app_priv`.execute(db);

	await sql`
create table app.act_signature (
  ward_id int not null references app.unit, id uuid not null,
  subject text not null check (subject in ('audit_programme', 'audit', 'car')),
  subject_id uuid not null,
  meaning text not null check (meaning in ('draft', 'approve', 'issue', 'acknowledge', 'verify', 'close')),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  signer_id uuid not null references app.person,
  signer_name text not null, signer_title text not null,
  delegator_id uuid references app.person, delegator_name text, delegator_title text,
  at timestamptz not null,
  primary key (ward_id, id),
  check ((delegator_id is null) = (delegator_name is null)))`.execute(db);
	await sql`create index act_signature_subject on app.act_signature (ward_id, subject_id, at)`.execute(
		db
	);
	await sql.raw(`select app.secure_ward_table('act_signature', ${staff}, true)`).execute(db);
	await sql`create policy act_signature_own_insert on app.act_signature as restrictive for insert
		to app_user with check (signer_id = (select app.uid()))`.execute(db);
	await sql`reset role`.execute(db);

	// Counted under the lock of one row: who is refused afterwards gives the number back.
	await sql`
create function app.assign_number() returns trigger language plpgsql security definer
  set search_path = app, pg_catalog, pg_temp as $$
declare
  r jsonb := to_jsonb(new);
  counted text := tg_argv[0] || coalesce(' ' || (r->>tg_argv[1]), '');
begin
  insert into app.number_series as s (ward_id, series, year, last)
  values (new.ward_id, counted, coalesce((r->>'year')::int, 0), 1)
  on conflict (ward_id, series, year) do update set last = s.last + 1
  returning last into new.number;
  return new;
end $$`.execute(db);
	await sql`grant create on schema app to app_priv`.execute(db);
	await sql`alter function app.assign_number() owner to app_priv`.execute(db);
	await sql`revoke create on schema app from app_priv`.execute(db);

	/*
	 * Arguments: the moves 'a>b c>d', the states in which nothing changes any more, the columns that
	 * change even then, the columns that never change.
	 */
	await sql`
create function app.guard_lifecycle() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
declare
  o jsonb := to_jsonb(old);
  n jsonb := to_jsonb(new);
  moves text[] := string_to_array(tg_argv[0], ' ');
  finished text[] := string_to_array(tg_argv[1], ' ');
  written_later text[] := string_to_array(tg_argv[2], ' ');
  k text;
begin
  if old.state = any (finished) and n - written_later <> o - written_later then
    raise exception 'a finished % cannot be changed', tg_table_name using errcode = '42501';
  end if;
  if old.state <> new.state and (old.state || '>' || new.state) <> all (moves) then
    raise exception '% does not go from % to %', tg_table_name, old.state, new.state using errcode = '42501';
  end if;
  foreach k in array array['ward_id', 'id'] || string_to_array(tg_argv[3], ' ') loop
    if n->k is distinct from o->k then
      raise exception '% of % never changes', k, tg_table_name using errcode = '42501';
    end if;
  end loop;
  return new;
end $$`.execute(db);
	await sql`alter function app.guard_lifecycle() owner to app_owner`.execute(db);
	await sql`revoke all on function app.assign_number(), app.guard_lifecycle() from public`.execute(
		db
	);
	await sql`grant execute on function app.assign_number() to app_owner`.execute(db);
}
