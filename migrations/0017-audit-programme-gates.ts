import { type Kysely, sql } from 'kysely';

const led = "'{coordinator,head}'";

/**
 * The yearly programme's own record of moves, and its gates said again (ISO 9001:2015 9.2.2): what the
 * head signed is followed, every change of it has a reason, and it is closed once it was carried out.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`
create table app.audit_programme_move (
  ward_id int not null, id uuid not null, programme_id uuid not null,
  step text not null, from_state text not null, to_state text not null,
  actor_id uuid not null references app.person, at timestamptz not null, note text not null default '',
  primary key (ward_id, id),
  foreign key (ward_id, programme_id) references app.audit_programme (ward_id, id))`.execute(db);
	await sql`create index audit_programme_move_of on app.audit_programme_move (ward_id, programme_id, at)`.execute(
		db
	);
	await sql`create index audit_programme_change_of on app.audit_programme_change (ward_id, programme_id, at)`.execute(
		db
	);
	await sql`create index audit_scope_line on app.audit_scope (ward_id, programme_line_id)`.execute(
		db
	);
	await sql.raw(`select app.secure_ward_table('audit_programme_move', ${led}, true)`).execute(db);
	for (const [table, rule] of [
		['audit_programme_move', 'actor_id = (select app.uid())'],
		[
			'audit_programme_change',
			`changed_by = (select app.uid()) and exists (select from app.audit_programme p
				where p.ward_id = audit_programme_change.ward_id and p.id = programme_id and p.state = 'approved')`
		],
		['auditor_certificate', 'created_by = (select app.uid()) and revoked_on is null']
	])
		await sql
			.raw(
				`create policy ${table}_own_insert on app.${table} as restrictive for insert to app_user with check (${rule})`
			)
			.execute(db);
	await programmes(db);
	await lines(db);
	await certificates(db);
	await sql`reset role`.execute(db);
}

async function programmes(db: Kysely<never>): Promise<void> {
	await sql`
create function app.protect_audit_programme() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
begin
  if old.state <> 'draft' and (new.objective, new.criteria, new.method)
      is distinct from (old.objective, old.criteria, old.method) then
    raise exception 'a programme that was submitted is not rewritten' using errcode = '42501';
  end if;
  if old.state = new.state then
    if new.content_sha256 is distinct from old.content_sha256 then
      raise exception 'what was signed stays what it was' using errcode = '42501';
    end if;
    return new;
  end if;
  if new.state = 'in_approval' and (new.author_id <> app.uid() or new.content_sha256 is null
    or not exists (select from app.audit_programme_line l where l.ward_id = new.ward_id
      and l.programme_id = new.id)
    or exists (select from app.audit_programme_line l where l.ward_id = new.ward_id
      and l.programme_id = new.id and (l.months = '{}' or l.clauses = '{}'))) then
    raise exception 'a programme is submitted by its author, every line with months and clauses' using errcode = '42501';
  end if;
  if old.state = 'in_approval' and not new.ward_id = any (app.my_wards('{head}')) then
    raise exception 'the head decides on a programme' using errcode = '42501';
  end if;
  if new.state = 'approved' and not (
    new.approved_by is not distinct from app.uid() and coalesce(new.decision_number, '') <> ''
    and new.content_sha256 is not distinct from old.content_sha256
    and exists (select from app.act_signature s where s.ward_id = new.ward_id and s.subject_id = new.id
      and s.meaning = 'approve' and s.signer_id = app.uid() and s.content_sha256 = new.content_sha256)) then
    raise exception 'a programme is approved by a signature over what was submitted' using errcode = '42501';
  end if;
  if new.state = 'closed' and exists (
    select from app.audit_programme_line l cross join unnest(l.months) as planned(month)
    where l.ward_id = new.ward_id and l.programme_id = new.id and l.dropped_reason is null
      and not exists (select from app.audit_scope s
        join app.audit a on a.ward_id = s.ward_id and a.id = s.audit_id
        where s.ward_id = l.ward_id and s.programme_line_id = l.id
          and a.state in ('report_issued', 'closed')
          and a.date_until >= make_date(new.year, planned.month, 1)
          and a.date_from < make_date(new.year, planned.month, 1) + interval '1 month')) then
    raise exception 'a programme closes when each month of each line was audited, or dropped' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`create trigger c_gates before update on app.audit_programme for each row
		when (current_user = 'app_user') execute function app.protect_audit_programme()`.execute(db);
	await sql`revoke all on function app.protect_audit_programme() from public`.execute(db);
}

/** Lines are written in the draft; an approved line changes with a reason, kept in the same transaction. */
async function lines(db: Kysely<never>): Promise<void> {
	await sql`
create function app.protect_audit_programme_line() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
declare
  programme_state text := (select p.state from app.audit_programme p
    where p.ward_id = new.ward_id and p.id = new.programme_id);
begin
  if programme_state not in ('draft', 'approved') then
    raise exception 'a programme under approval or closed is not changed' using errcode = '42501';
  end if;
  if tg_op = 'UPDATE' and programme_state = 'approved' and
      (new.ward_id, new.id, new.programme_id, new.position, new.process, new.document_id,
        new.department_id, new.clauses, new.auditors, new.note)
      is distinct from (old.ward_id, old.id, old.programme_id, old.position, old.process, old.document_id,
        old.department_id, old.clauses, old.auditors, old.note) then
    raise exception 'what an approved line is about stays' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`
create function app.demand_programme_reason() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
begin
  if exists (select from app.audit_programme p where p.ward_id = new.ward_id
      and p.id = new.programme_id and p.state <> 'draft')
    and not exists (select from app.audit_programme_change c where c.ward_id = new.ward_id
      and c.line_id = new.id and c.at = current_setting('app.now')::timestamptz) then
    raise exception 'an approved programme changes with a reason' using errcode = '42501';
  end if;
  return null;
end $$`.execute(db);
	await sql`create trigger c_gates before insert or update on app.audit_programme_line for each row
		when (current_user = 'app_user') execute function app.protect_audit_programme_line()`.execute(db);
	// Deferred: the reason names the line, so it is written after it.
	await sql`create constraint trigger d_reason after insert or update on app.audit_programme_line
		deferrable initially deferred for each row
		when (current_user = 'app_user') execute function app.demand_programme_reason()`.execute(db);
	await sql`revoke all on function app.protect_audit_programme_line(),
		app.demand_programme_reason() from public`.execute(db);
}

/** A certificate stays as it was shown; it can be revoked, once. */
async function certificates(db: Kysely<never>): Promise<void> {
	await sql`
create function app.protect_auditor_certificate() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
begin
  if old.revoked_on is not null or to_jsonb(new) - '{revoked_on,revocation_reason}'::text[]
      <> to_jsonb(old) - '{revoked_on,revocation_reason}'::text[] then
    raise exception 'a certificate is revoked once, and not rewritten' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`create trigger c_gates before update on app.auditor_certificate for each row
		when (current_user = 'app_user') execute function app.protect_auditor_certificate()`.execute(db);
	await sql`revoke all on function app.protect_auditor_certificate() from public`.execute(db);
}
