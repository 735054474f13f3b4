import { type Kysely, sql } from 'kysely';

/**
 * The trail: one append-only chain of events per ward (chain 0 is the installation's own), written by
 * triggers so that no program can forget. Each event's hash covers its length-prefixed fields and the
 * hash before it. `at` is when it was recorded, `occurred_at` when the use case says that it happened.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`
create table app.event_head (
  ward_id int primary key, seq bigint not null, hash bytea not null)`.execute(db);
	await sql`
create table app.event (
  ward_id int not null, seq bigint not null, at timestamptz not null, occurred_at timestamptz not null,
  actor_id uuid, action text not null, subject text not null, subject_id text not null,
  data text not null, previous_hash bytea not null, hash bytea not null,
  primary key (ward_id, seq))`.execute(db);
	await sql`create index event_subject on app.event (ward_id, subject, subject_id)`.execute(db);
	await sql`
create table app.checkpoint (
  id bigint primary key, at timestamptz not null, heads text not null, previous_hash bytea not null,
  hash bytea not null, key_id text not null, signature bytea not null)`.execute(db);
	await sql`reset role`.execute(db);

	await sql`
create function app.event_canon(ward int, seq bigint, at timestamptz, occurred_at timestamptz, actor uuid,
    action text, subject text, subject_id text, data text, previous bytea)
  returns bytea language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select convert_to('ward-qms-event-v1|' || ward || '|' || seq
    || '|' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '|' || to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    || '|' || coalesce(actor::text, '-')
    || '|' || length(action) || ':' || action || '|' || length(subject) || ':' || subject
    || '|' || length(subject_id) || ':' || subject_id || '|' || length(data) || ':' || data || '|',
    'UTF8') || previous $$`.execute(db);
	await sql`
create function app.event_genesis(ward int) returns bytea language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp as $$
  select sha256(convert_to('ward-qms-genesis|' || ward, 'UTF8')) $$`.execute(db);
	await sql`
create function app.event_chain() returns trigger language plpgsql security definer
  set search_path = app, pg_catalog, pg_temp as $$
declare h app.event_head;
begin
  insert into app.event_head values (new.ward_id, 0, app.event_genesis(new.ward_id)) on conflict do nothing;
  select * into strict h from app.event_head where ward_id = new.ward_id for update;
  new.seq := h.seq + 1;
  new.previous_hash := h.hash;
  new.at := clock_timestamp();
  new.occurred_at := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, new.at);
  new.actor_id := app.uid();
  new.hash := sha256(app.event_canon(new.ward_id, new.seq, new.at, new.occurred_at, new.actor_id,
    new.action, new.subject, new.subject_id, new.data, new.previous_hash));
  update app.event_head set seq = new.seq, hash = new.hash where ward_id = new.ward_id;
  return new;
end $$`.execute(db);
	// Every row change of an evidence table: the changed columns, long contents by their hash.
	await sql`
create function app.record_event() returns trigger language plpgsql security definer
  set search_path = app, pg_catalog, pg_temp as $$
declare
  before jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  r jsonb := case when tg_op = 'DELETE' then before else after end;
  changed jsonb;
begin
  select coalesce(jsonb_object_agg(k.key, case
      when k.key in ('content', 'redline')
        then jsonb_build_object('sha256', encode(sha256(convert_to(coalesce(after->>k.key, ''), 'UTF8')), 'hex'))
      when tg_op = 'UPDATE' then jsonb_build_array(before->k.key, after->k.key)
      else coalesce(after->k.key, before->k.key) end), '{}'::jsonb)
    into changed
    from jsonb_object_keys(r) as k(key)
    where k.key <> 'ward_id' and (tg_op <> 'UPDATE' or before->k.key is distinct from after->k.key);
  if tg_op = 'UPDATE' and changed = '{}'::jsonb then return null; end if;
  insert into app.event (ward_id, action, subject, subject_id, data, seq, at, occurred_at, previous_hash, hash)
  values (coalesce((r->>'ward_id')::int, 0),
    coalesce(nullif(current_setting('app.action', true), ''), 'sql') || '/' || lower(tg_op),
    tg_table_name,
    coalesce(r->>'id', r->>'revision_id', r->>'sha256', r->>'unit_id', r->>'person_id', r->>'number', r->>'date', ''),
    changed::text, 0, now(), now(), '', '');
  return null;
end $$`.execute(db);
	await sql`
create function app.verify_events(w int)
  returns table (bad_seq bigint, why text) language sql stable set search_path = app, pg_catalog, pg_temp as $$
  with x as (
    select e.*, lag(e.hash) over (order by e.seq) as p, lag(e.seq) over (order by e.seq) as ps,
      sha256(app.event_canon(e.ward_id, e.seq, e.at, e.occurred_at, e.actor_id, e.action, e.subject,
        e.subject_id, e.data, e.previous_hash)) as computed
    from app.event e where e.ward_id = w)
  (select seq, case when computed <> hash then 'altered' when seq <> coalesce(ps, 0) + 1 then 'gap' else 'link' end
   from x
   where computed <> hash or seq <> coalesce(ps, 0) + 1
     or previous_hash <> coalesce(p, app.event_genesis(w))
   order by seq limit 1)
  union all
  select h.seq, 'head' from app.event_head h where h.ward_id = w and h.seq > 0
    and not exists (select from app.event e where e.ward_id = w and e.seq = h.seq and e.hash = h.hash
      and e.seq = (select max(m.seq) from app.event m where m.ward_id = w))
  union all
  select max(e.seq), 'head' from app.event e where e.ward_id = w
    and not exists (select from app.event_head h where h.ward_id = w) having count(*) > 0 $$`.execute(
		db
	);

	// Called by later migrations for each table they make: isolation, rights and trail in one place.
	await sql`
create function app.secure_ward_table(t text, writers text[], append_only boolean default false)
  returns void language plpgsql set search_path = app, pg_catalog, pg_temp as $$
begin
  execute format('alter table app.%I enable row level security', t);
  execute format('alter table app.%I force row level security', t);
  execute format('create policy %I on app.%I for select to app_user using (ward_id = any ((select app.readable_wards())::int[]))', t || '_read', t);
  execute format('create policy %I on app.%I for insert to app_user with check (ward_id = any ((select app.my_wards(%L))::int[]))', t || '_insert', t, writers);
  execute format('grant select, insert on app.%I to app_user', t);
  execute format('create trigger z_event after insert or update or delete on app.%I for each row execute function app.record_event()', t);
  if append_only then
    perform app.make_append_only(t);
  else
    execute format('create policy %I on app.%I for update to app_user using (ward_id = any ((select app.my_wards(%L))::int[])) with check (ward_id = any ((select app.my_wards(%L))::int[]))', t || '_update', t, writers, writers);
    execute format('grant update on app.%I to app_user', t);
  end if;
end $$`.execute(db);
	await sql`
create function app.make_append_only(t text) returns void language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
begin
  execute format('create trigger b_no_change before update or delete on app.%I for each row execute function app.forbid()', t);
  execute format('create trigger c_no_truncate before truncate on app.%I for each statement execute function app.forbid()', t);
  execute format('alter table app.%I enable always trigger b_no_change, enable always trigger c_no_truncate', t);
end $$`.execute(db);

	await sql`grant select, insert, update on app.event_head to app_priv`.execute(db);
	await sql`grant select, insert on app.event to app_priv`.execute(db);
	for (const f of ['event_chain()', 'record_event()'])
		await sql.raw(`alter function app.${f} owner to app_priv`).execute(db);
	for (const f of [
		'event_chain()',
		'record_event()',
		'event_canon(int, bigint, timestamptz, timestamptz, uuid, text, text, text, text, bytea)',
		'event_genesis(int)',
		'verify_events(int)',
		'secure_ward_table(text, text[], boolean)',
		'make_append_only(text)'
	])
		await sql.raw(`revoke all on function app.${f} from public`).execute(db);
	await sql`grant execute on function
		app.event_canon(int, bigint, timestamptz, timestamptz, uuid, text, text, text, text, bytea),
		app.event_genesis(int) to app_priv, app_user, app_auth`.execute(db);
	await sql`grant execute on function app.verify_events(int) to app_user, app_auth`.execute(db);
	await sql`grant execute on function app.secure_ward_table(text, text[], boolean), app.make_append_only(text),
		app.record_event(), app.event_chain() to app_owner`.execute(db);

	await sql`set local role app_owner`.execute(db);
	await sql`create trigger a_chain before insert on app.event for each row execute function app.event_chain()`.execute(
		db
	);
	await sql`alter table app.event enable always trigger a_chain`.execute(db);
	await sql`select app.make_append_only('event'), app.make_append_only('checkpoint')`.execute(db);
	for (const t of ['event', 'event_head', 'checkpoint']) {
		await sql.raw(`alter table app.${t} enable row level security`).execute(db);
		await sql.raw(`alter table app.${t} force row level security`).execute(db);
		await sql.raw(`grant select on app.${t} to app_auth, app_user`).execute(db);
		await sql
			.raw(`create policy ${t}_all on app.${t} for select to app_auth using (true)`)
			.execute(db);
	}
	for (const t of ['event', 'event_head'])
		await sql
			.raw(
				`create policy ${t}_read on app.${t} for select to app_user using (ward_id = any ((select app.readable_wards())::int[]) or (ward_id = 0 and (select app.is_admin())))`
			)
			.execute(db);
	await sql`create policy checkpoint_read on app.checkpoint for select to app_user
		using ((select app.uid()) is not null)`.execute(db);
	await sql`grant insert on app.checkpoint to app_auth`.execute(db);
	await sql`create policy checkpoint_insert on app.checkpoint for insert to app_auth with check (true)`.execute(
		db
	);
	for (const t of ['unit', 'unit_version', 'unit_succession', 'person', 'position', 'membership'])
		await sql
			.raw(
				`create trigger z_event after insert or update or delete on app.${t} for each row execute function app.record_event()`
			)
			.execute(db);
	await sql`reset role`.execute(db);
}
