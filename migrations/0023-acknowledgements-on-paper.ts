import { type Kysely, sql } from 'kysely';

/**
 * Who has read a revision on paper is written down afterwards by another, with the day it was signed,
 * the reason, and the name of who wrote it down (ISO 9001:2015 7.5.3.2 a).
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`
create table app.acknowledgement_on_paper (
  ward_id int not null, revision_id uuid not null, person_id uuid not null references app.person,
  read_on date not null, reason text not null check (reason <> ''),
  by_id uuid not null references app.person check (by_id <> person_id), at timestamptz not null,
  primary key (ward_id, revision_id, person_id),
  foreign key (ward_id, revision_id, person_id)
    references app.acknowledgement (ward_id, revision_id, person_id))`.execute(db);
	await sql`select app.secure_ward_table('acknowledgement_on_paper', '{coordinator,head}', true)`.execute(
		db
	);
	await sql`create policy acknowledgement_on_paper_own_insert on app.acknowledgement_on_paper as restrictive
		for insert to app_user with check (by_id = (select app.uid())
			and at = nullif(current_setting('app.now', true), '')::timestamptz)`.execute(db);
	await sql`
create function app.protect_paper_receipt() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
begin
  if not exists (
      select from app.acknowledgement a
      join app.revision r on r.ward_id = a.ward_id and r.id = a.revision_id
      where a.ward_id = new.ward_id and a.revision_id = new.revision_id
        and a.person_id = new.person_id and a.acknowledged_at is null
        and new.read_on >= coalesce(r.issued_on, a.requested_from)
        and new.read_on <= least(app.today(), r.effective_until)) then
    raise exception 'nobody was asked to read this on that day' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`revoke all on function app.protect_paper_receipt() from public`.execute(db);
	await sql`create trigger a_asked before insert on app.acknowledgement_on_paper
		for each row when (current_user = 'app_user') execute function app.protect_paper_receipt()`.execute(
		db
	);
	// In one's own name, or as the paper says that was written down for another.
	await sql`drop policy acknowledgement_own_update on app.acknowledgement`.execute(db);
	await sql`create policy acknowledgement_own_update on app.acknowledgement as restrictive
		for update to app_user with check (person_id = (select app.uid()) or exists (
			select from app.acknowledgement_on_paper p
			where p.ward_id = acknowledgement.ward_id and p.revision_id = acknowledgement.revision_id
				and p.person_id = acknowledgement.person_id and p.by_id = (select app.uid())
				and acknowledgement.acknowledged_at = p.read_on::timestamp at time zone 'Asia/Ho_Chi_Minh'))`.execute(
		db
	);
	await sql`reset role`.execute(db);
}
