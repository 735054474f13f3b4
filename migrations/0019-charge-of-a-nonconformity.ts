import { type Kysely, sql } from 'kysely';

/**
 * Who answers for a nonconformity may leave, and its day may be put off: neither without a reason that
 * stays. Nobody rids themselves of a CAR to verify it, and what ended takes no more files.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`
create table app.car_handover (
  ward_id int not null, id uuid not null, car_id uuid not null,
  owner_before uuid not null references app.person,
  owner_after uuid not null references app.person check (owner_after <> owner_before),
  reason text not null check (reason <> ''),
  by_id uuid not null references app.person, at timestamptz not null,
  primary key (ward_id, id),
  foreign key (ward_id, car_id) references app.car (ward_id, id))`.execute(db);
	await sql`create index car_handover_of on app.car_handover (ward_id, car_id)`.execute(db);
	await sql`select app.secure_ward_table('car_handover', '{coordinator}', true)`.execute(db);
	await sql`create policy car_handover_own_insert on app.car_handover as restrictive for insert to app_user
		with check (by_id = (select app.uid()))`.execute(db);
	await sql`create trigger d_open before insert on app.car_handover for each row
		when (current_user = 'app_user') execute function app.protect_car_part()`.execute(db);

	await sql`
create function app.protect_car_charge() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
begin
  if new.state in ('closing', 'ineffective') and old.state = 'verifying' and exists (
    select from app.car_verification v join app.car_handover h
      on h.ward_id = v.ward_id and h.car_id = v.car_id and h.owner_before = v.verifier_id
    where v.ward_id = new.ward_id and v.car_id = new.id) then
    raise exception 'who once owned a CAR does not verify it' using errcode = '42501';
  end if;
  if old.state = 'reported' then return new; end if;
  if new.owner_id is distinct from old.owner_id and not exists (select from app.car_handover h
      where h.ward_id = new.ward_id and h.car_id = new.id
        and h.owner_before = old.owner_id and h.owner_after = new.owner_id) then
    raise exception 'a CAR passes to another by a handover' using errcode = '42501';
  end if;
  if new.due_on is distinct from old.due_on and not exists (select from app.car_postponement p
      where p.ward_id = new.ward_id and p.car_id = new.id and p.action_id is null
        and p.due_before = old.due_on and p.due_after = new.due_on) then
    raise exception 'the day of a CAR moves by a postponement' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`create trigger d_charge before update on app.car for each row
		when (current_user = 'app_user') execute function app.protect_car_charge()`.execute(db);

	await sql`
create function app.protect_car_file() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
declare
  proved uuid := case new.subject
    when 'car_cause' then (select x.car_id from app.car_cause x
      where x.ward_id = new.ward_id and x.id = new.subject_id)
    when 'car_action' then (select x.car_id from app.car_action x
      where x.ward_id = new.ward_id and x.id = new.subject_id)
    else new.subject_id end;
begin
  if not exists (select from app.car c where c.ward_id = new.ward_id and c.id = proved
      and c.state not in ('closed', 'ineffective', 'dismissed')) then
    raise exception 'a file proves a part of a CAR that is open' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`create trigger d_open before insert on app.evidence_file for each row
		when (current_user = 'app_user' and new.subject like 'car%') execute function app.protect_car_file()`.execute(
		db
	);
	await sql`revoke all on function app.protect_car_charge(), app.protect_car_file() from public`.execute(
		db
	);
	await sql`reset role`.execute(db);
}
