import { type Kysely, sql } from 'kysely';

/**
 * Every policy asks which wards are the caller's, some ask it ten times a statement, and each asking was a
 * query of its own: most of what a page cost. Now a transaction asks once and remembers, for this person,
 * this day, and until somebody's standing changes in the very same transaction.
 */
export async function up(db: Kysely<never>): Promise<void> {
	// Read in place, not called: what stands in a body of this kind was looked up when it was written.
	await sql`
create or replace function app.uid() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person_id', true), '')::uuid`.execute(db);
	await sql`
create or replace function app.today() returns date language sql stable parallel safe
  return coalesce(nullif(current_setting('app.today', true), '')::date,
    (now() at time zone 'Asia/Ho_Chi_Minh')::date)`.execute(db);

	await sql`
create function app.forget_standing() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('app.standing_turn',
    (coalesce(nullif(current_setting('app.standing_turn', true), ''), '0')::int + 1)::text, true);
  return null;
end $$`.execute(db);

	// An answer is kept under whom it was given to, on which day, and which turn the page had.
	for (const [name, takes, gives, place, query] of asked)
		await sql
			.raw(
				`create or replace function app.${name}(${takes}) returns ${gives} language plpgsql stable
  security definer set search_path = app, pg_catalog, pg_temp as $$
declare
  place constant text := 'app.standing_' || ${place};
  asker constant text := concat_ws(' ', current_setting('app.person_id', true),
    current_setting('app.today', true), current_setting('app.standing_turn', true), '=');
  kept constant text := current_setting(place, true);
  answer ${gives};
begin
  if starts_with(kept, asker) then return substr(kept, length(asker) + 1); end if;
  answer := (${query});
  perform set_config(place, asker || answer::text, true);
  return answer;
end $$`
			)
			.execute(db);

	await sql`alter function app.forget_standing() owner to app_owner`.execute(db);
	await sql`revoke all on function app.forget_standing() from public`.execute(db);
	await sql`set local role app_owner`.execute(db);
	for (const table of standsOn)
		await sql
			.raw(
				`create trigger a_forget_standing after insert or update or delete on app.${table}
  for each statement execute function app.forget_standing()`
			)
			.execute(db);
	await sql`reset role`.execute(db);
}

/** The tables that the answers are read from. */
const standsOn = [
	'membership',
	'unit_version',
	'unit_succession',
	'audit',
	'audit_member',
	'audit_scope'
];

/** Name, parameters, what it gives, where it is remembered, and the query of its first asking. */
const asked: [string, string, string, string, string][] = [
	[
		'my_wards',
		'roles text[] default null',
		'int[]',
		`'wards_' || coalesce(array_to_string(roles, '_'), 'any')`,
		`select coalesce(array_agg(distinct ward_id), '{}') from app.membership
    where person_id = app.uid() and role not in ('admin', 'overseer')
      and valid_from <= app.today() and (valid_until is null or valid_until >= app.today())
      and (roles is null or role = any(roles))`
	],
	[
		'readable_wards',
		'',
		'int[]',
		`'readable'`,
		`with recursive below(id) as (
        select ward_id from app.membership
        where person_id = app.uid() and role = 'overseer'
          and valid_from <= app.today() and (valid_until is null or valid_until >= app.today())
      union
        select v.unit_id from app.unit_version v join below b on v.parent_id = b.id),
    own(id) as (
        select unnest(app.my_wards())
      union
        select s.predecessor_id from app.unit_succession s join own o on s.successor_id = o.id
        where s.on_date <= app.today())
    select coalesce(array_agg(id), '{}') from (select id from below union select id from own) x`
	],
	[
		'is_admin',
		'',
		'boolean',
		`'admin'`,
		`select exists (select from app.membership where person_id = app.uid() and role = 'admin'
      and valid_from <= app.today() and (valid_until is null or valid_until >= app.today()))`
	],
	[
		'my_audits',
		'working boolean',
		'uuid[]',
		`'audits_' || working`,
		`select coalesce(array_agg(a.id), '{}') from app.audit_member m
    join app.audit a on a.ward_id = m.ward_id and a.id = m.audit_id
    where m.person_id = app.uid() and a.team_confirmed_at is not null and a.state <> 'cancelled'
      and (not working or (a.state <> 'closed'
        and app.today() between
          least(a.date_from, (a.team_confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date)
          and a.access_until))`
	],
	[
		'my_audited_wards',
		'',
		'int[]',
		`'audited_wards'`,
		`select coalesce(array_agg(distinct ward_id), '{}') from app.audit
    where id = any (app.my_audits(true))`
	],
	[
		'my_audited_documents',
		'',
		'uuid[]',
		`'audited_documents'`,
		`select coalesce(array_agg(distinct document_id), '{}') from app.audit_scope
    where audit_id = any (app.my_audits(true)) and document_id is not null`
	]
];
