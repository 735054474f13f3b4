import { type Kysely, sql } from 'kysely';

/**
 * Who does an action of a plan may leave, too: it passes to another with a reason that stays, and who once
 * had it does not verify what came of it. The head hands over where the coordinator is who left.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`alter table app.car_handover add column action_id uuid,
		add foreign key (ward_id, action_id) references app.car_action (ward_id, id)`.execute(db);
	await sql`create policy car_handover_head_insert on app.car_handover for insert to app_user
		with check (ward_id = any ((select app.my_wards('{head}'))::int[]))`.execute(db);
	await sql`
create or replace function app.protect_car_charge() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
begin
  if new.state in ('closing', 'ineffective') and old.state = 'verifying' and exists (
    select from app.car_verification v join app.car_handover h
      on h.ward_id = v.ward_id and h.car_id = v.car_id and h.owner_before = v.verifier_id
    where v.ward_id = new.ward_id and v.car_id = new.id) then
    raise exception 'who once owned a CAR or an action of it does not verify it' using errcode = '42501';
  end if;
  if old.state = 'reported' then return new; end if;
  if new.owner_id is distinct from old.owner_id and not exists (select from app.car_handover h
      where h.ward_id = new.ward_id and h.car_id = new.id and h.action_id is null
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
	await sql`
create or replace function app.protect_car_action() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
declare
  car_state text := (select c.state from app.car c where c.ward_id = new.ward_id and c.id = new.car_id);
begin
  if car_state <> 'implementing' or (new.description, new.cause_id, new.position)
      is distinct from (old.description, old.cause_id, old.position) then
    raise exception 'a plan that was approved is not rewritten' using errcode = '42501';
  end if;
  if new.owner_id <> old.owner_id and (old.state <> 'open' or not exists (select from app.car_handover h
      where h.ward_id = new.ward_id and h.action_id = new.id and h.owner_before = old.owner_id
        and h.owner_after = new.owner_id and h.by_id = app.uid()
        and h.at = nullif(current_setting('app.now', true), '')::timestamptz)) then
    raise exception 'an open action passes to another by a handover' using errcode = '42501';
  end if;
  if new.due_on <> old.due_on and not exists (select from app.car_postponement p
      where p.ward_id = new.ward_id and p.action_id = new.id
        and p.due_before = old.due_on and p.due_after = new.due_on) then
    raise exception 'a due date moves by a postponement' using errcode = '42501';
  end if;
  if new.state = 'done' and old.state = 'open' and new.evidence = '' and not exists (
    select from app.evidence_file e where e.ward_id = new.ward_id and e.subject = 'car_action'
      and e.subject_id = new.id) then
    raise exception 'an action is done when evidence shows it' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`reset role`.execute(db);
}
