import { type Kysely, sql } from 'kysely';

const staff = "'{coordinator,officer,auditor,deputy,head}'";

/**
 * Nonconformity and corrective action (ISO 9001:2015 8.7, 10.2): one row a CAR, with its causes, its
 * actions, what was postponed, and how its effect was verified. A CAR that proved ineffective is ended
 * as such, and the next one names it.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`
create table app.car (
  ward_id int not null references app.unit, id uuid not null,
  year smallint not null, number int not null,
  state text not null check (state in ('reported', 'triaged', 'contained', 'analysed', 'planned',
    'implementing', 'verifying', 'closing', 'closed', 'ineffective', 'dismissed')),
  version int not null default 1,
  source text not null check (source in ('audit', 'inspection', 'complaint', 'late_dossier',
    'management_review', 'risk', 'other')),
  source_note text not null default '',
  finding_id uuid, previous_car_id uuid, attempt smallint not null default 1 check (attempt > 0),
  title text not null check (title <> ''),
  title_folded text not null generated always as
    (lower(translate(regexp_replace(normalize(title, nfd), '[\\u0300-\\u036f]', '', 'g'), 'Đđ', 'Dd'))) stored,
  requirement text not null default '', fact text not null check (fact <> ''),
  evidence text not null default '',
  edition text not null, clauses text[] not null default '{}',
  document_id uuid, step text not null default '', department_id int references app.unit,
  dossier_codes text[] not null default '{}',
  reported_by uuid not null references app.person, reported_at timestamptz not null,
  reported_on date not null, found_on date not null check (found_on <= reported_on),
  grade text check (grade in ('major', 'minor')), owner_id uuid references app.person, due_on date,
  triaged_by uuid references app.person, triaged_at timestamptz,
  correction text not null default '', corrected_by uuid references app.person, corrected_on date,
  correction_none_reason text not null default '',
  disposition text check (disposition in ('corrected', 'withheld', 'informed', 'concession', 'none')),
  disposition_note text not null default '',
  cause_method text check (cause_method in ('five_whys', 'fishbone')),
  similar_cases text check (similar_cases in ('none', 'found')), similar_note text not null default '',
  measure text not null default '', target_operator text check (target_operator in ('>=', '<=', '=')),
  target_value double precision, target_unit text not null default '', verify_from date,
  plan_sha256 text, planned_by uuid references app.person, planned_at timestamptz,
  plan_approved_by uuid references app.person, plan_approved_at timestamptz,
  implemented_on date,
  risks_note text not null default '',
  documents_changed boolean, documents_note text not null default '',
  closed_by uuid references app.person, closed_at timestamptz,
  dismissal_reason text not null default '', dismissal_proposed_by uuid references app.person,
  dismissed_by uuid references app.person,
  primary key (ward_id, id), unique (ward_id, year, number),
  foreign key (ward_id, finding_id) references app.finding (ward_id, id),
  foreign key (ward_id, previous_car_id) references app.car (ward_id, id),
  foreign key (ward_id, document_id) references app.document (ward_id, id),
  check (state in ('reported', 'dismissed') or (grade is not null and owner_id is not null
    and due_on is not null and triaged_by is not null)),
  constraint car_contained check (state in ('reported', 'triaged', 'dismissed')
    or (corrected_on is not null and correction <> '') or correction_none_reason <> ''),
  constraint car_analysed check (state in ('reported', 'triaged', 'contained', 'dismissed')
    or (cause_method is not null and similar_cases is not null)),
  constraint car_plan_approved check (state not in ('implementing', 'verifying', 'closing', 'closed',
    'ineffective') or (plan_approved_by is not null and plan_approved_by <> owner_id
    and target_value is not null and verify_from is not null)),
  constraint car_closed check (state <> 'closed' or (closed_by is not null and closed_at is not null
    and risks_note <> '' and documents_changed is not null)),
  constraint car_dismissed check (state <> 'dismissed' or (dismissal_reason <> ''
    and dismissed_by is not null and dismissed_by <> dismissal_proposed_by)))`.execute(db);
	await sql`create unique index car_one_open_a_finding on app.car (ward_id, finding_id)
		where state not in ('closed', 'ineffective', 'dismissed')`.execute(db);
	await sql`create unique index car_followed_once on app.car (ward_id, previous_car_id)`.execute(
		db
	);
	await sql`create index car_open on app.car (ward_id, due_on)
		where state not in ('closed', 'ineffective', 'dismissed')`.execute(db);
	await sql`create index car_finding on app.car (ward_id, finding_id)`.execute(db);
	await sql`create trigger b_number before insert on app.car for each row
		execute function app.assign_number('car')`.execute(db);
	await sql`create trigger a_lifecycle before update on app.car for each row
		execute function app.guard_lifecycle('reported>triaged reported>dismissed triaged>contained contained>analysed analysed>planned planned>analysed planned>implementing implementing>verifying verifying>implementing verifying>closing verifying>ineffective closing>closed',
			'closed ineffective dismissed', '', 'year number source finding_id previous_car_id attempt fact reported_by reported_at reported_on')`.execute(
		db
	);
	await sql`
create table app.car_move (
  ward_id int not null, id uuid not null, car_id uuid not null,
  step text not null, from_state text not null, to_state text not null,
  actor_id uuid not null references app.person, at timestamptz not null, note text not null default '',
  primary key (ward_id, id),
  foreign key (ward_id, car_id) references app.car (ward_id, id))`.execute(db);
	await sql`create index car_move_of on app.car_move (ward_id, car_id, at)`.execute(db);
	await sql`
create table app.car_cause (
  ward_id int not null, id uuid not null, car_id uuid not null, parent_id uuid,
  position smallint not null,
  category text check (category in ('people', 'method', 'equipment', 'input', 'measurement', 'environment')),
  text text not null check (text <> ''), evidence text not null default '',
  is_root boolean not null default false,
  primary key (ward_id, id), unique (ward_id, car_id, id),
  foreign key (ward_id, car_id) references app.car (ward_id, id),
  foreign key (ward_id, car_id, parent_id) references app.car_cause (ward_id, car_id, id))`.execute(
		db
	);
	await sql`create index car_cause_of on app.car_cause (ward_id, car_id, position)`.execute(db);
	await sql`
create table app.car_action (
  ward_id int not null, id uuid not null, car_id uuid not null, cause_id uuid not null,
  position smallint not null, description text not null check (description <> ''),
  owner_id uuid not null references app.person, due_on date not null,
  state text not null check (state in ('open', 'done', 'cancelled')),
  done_on date, done_by uuid references app.person, result text not null default '',
  evidence text not null default '',
  cancelled_reason text check (cancelled_reason <> ''), cancelled_by uuid references app.person,
  primary key (ward_id, id),
  foreign key (ward_id, car_id) references app.car (ward_id, id),
  foreign key (ward_id, car_id, cause_id) references app.car_cause (ward_id, car_id, id),
  check ((state = 'done') = (done_on is not null) and (done_on is null) = (done_by is null)),
  check (state <> 'done' or result <> ''),
  check ((state = 'cancelled') = (cancelled_reason is not null)))`.execute(db);
	await sql`create index car_action_of on app.car_action (ward_id, car_id, position)`.execute(db);
	await sql`create index car_action_open on app.car_action (ward_id, owner_id) where state = 'open'`.execute(
		db
	);
	await sql`create trigger a_lifecycle before update on app.car_action for each row
		execute function app.guard_lifecycle('open>done open>cancelled', 'done cancelled', '', 'car_id')`.execute(
		db
	);
	await sql`
create table app.car_postponement (
  ward_id int not null, id uuid not null, car_id uuid not null, action_id uuid,
  due_before date not null, due_after date not null check (due_after > due_before),
  reason text not null check (reason <> ''),
  by_id uuid not null references app.person, at timestamptz not null,
  primary key (ward_id, id),
  foreign key (ward_id, car_id) references app.car (ward_id, id),
  foreign key (ward_id, action_id) references app.car_action (ward_id, id))`.execute(db);
	await sql`create index car_postponement_of on app.car_postponement (ward_id, car_id)`.execute(db);
	await sql`
create table app.car_verification (
  ward_id int not null, id uuid not null, car_id uuid not null,
  verifier_id uuid not null references app.person, verified_on date not null,
  target_operator text not null, target_value double precision not null,
  measured_value double precision not null, effective boolean not null,
  observation text not null check (observation <> ''), at timestamptz not null,
  primary key (ward_id, id), unique (ward_id, car_id),
  foreign key (ward_id, car_id) references app.car (ward_id, id),
  constraint car_verification_measured check (not effective or case target_operator
    when '>=' then measured_value >= target_value
    when '<=' then measured_value <= target_value
    else measured_value = target_value end))`.execute(db);
	await sql`
create table app.car_link (
  ward_id int not null, car_id uuid not null, other_car_id uuid not null check (other_car_id <> car_id),
  at timestamptz not null, by_id uuid not null references app.person,
  primary key (ward_id, car_id, other_car_id),
  foreign key (ward_id, car_id) references app.car (ward_id, id),
  foreign key (ward_id, other_car_id) references app.car (ward_id, id))`.execute(db);
	await sql`
create table app.car_document (
  ward_id int not null, car_id uuid not null, document_id uuid not null,
  before_revision_id uuid, after_revision_id uuid not null,
  primary key (ward_id, car_id, document_id),
  foreign key (ward_id, car_id) references app.car (ward_id, id),
  foreign key (ward_id, document_id) references app.document (ward_id, id),
  foreign key (ward_id, before_revision_id) references app.revision (ward_id, id),
  foreign key (ward_id, after_revision_id) references app.revision (ward_id, id))`.execute(db);

	for (const [table, appendOnly] of [
		['car', false],
		['car_move', true],
		['car_cause', false],
		['car_action', false],
		['car_postponement', true],
		['car_verification', true],
		['car_link', false],
		['car_document', false]
	] as const)
		await sql.raw(`select app.secure_ward_table('${table}', ${staff}, ${appendOnly})`).execute(db);
	for (const [table, rule] of [
		['car', `state = 'reported' and reported_by = (select app.uid())`],
		['car_move', 'actor_id = (select app.uid())'],
		['car_action', `state = 'open'`],
		['car_postponement', 'by_id = (select app.uid())'],
		['car_verification', 'verifier_id = (select app.uid())'],
		['car_link', 'by_id = (select app.uid())']
	])
		await sql
			.raw(
				`create policy ${table}_own_insert on app.${table} as restrictive for insert to app_user with check (${rule})`
			)
			.execute(db);
	// An analysis or a plan that nobody has approved may be written anew; the trail keeps what it was.
	for (const [table, open] of [
		['car_cause', `'contained', 'analysed'`],
		['car_action', `'analysed'`],
		['car_link', `'contained', 'analysed', 'planned', 'implementing', 'verifying', 'closing'`],
		['car_document', `'closing'`]
	] as const) {
		await sql.raw(`grant delete on app.${table} to app_user`).execute(db);
		await sql
			.raw(
				`create policy ${table}_delete on app.${table} for delete to app_user
				using (ward_id = any ((select app.my_wards(${staff}))::int[]) and exists (
					select from app.car c where c.ward_id = ${table}.ward_id and c.id = car_id
						and c.state in (${open})))`
			)
			.execute(db);
	}
	await gates(db);
	await parts(db);
	await sql`reset role`.execute(db);
}

/** What a CAR must hold before it goes on, said again where no program can forget it (10.2.1). */
async function gates(db: Kysely<never>): Promise<void> {
	await sql`
create function app.protect_car() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
begin
  if old.state = new.state then return new; end if;
  if new.state = 'implementing' and old.state = 'planned' and not (
    new.plan_approved_by is not distinct from app.uid()
    and new.ward_id = any (app.my_wards('{head,deputy}'))
    and exists (select from app.car_action a where a.ward_id = new.ward_id and a.car_id = new.id)
    and exists (select from app.act_signature s where s.ward_id = new.ward_id and s.subject_id = new.id
      and s.meaning = 'approve' and s.signer_id = app.uid() and s.content_sha256 = new.plan_sha256)) then
    raise exception 'a plan is approved by a signature of who may' using errcode = '42501';
  end if;
  if new.state = 'verifying' and (
    exists (select from app.car_action a where a.ward_id = new.ward_id and a.car_id = new.id and a.state = 'open')
    or exists (select from app.car_action a where a.ward_id = new.ward_id and a.car_id = new.id
      group by a.cause_id having bool_and(a.state = 'cancelled'))) then
    raise exception 'an action that is not done is not done' using errcode = '42501';
  end if;
  if new.state in ('closing', 'ineffective') and not exists (
    select from app.car_verification v where v.ward_id = new.ward_id and v.car_id = new.id
      and v.effective = (new.state = 'closing') and v.verifier_id <> new.owner_id
      and v.verified_on >= new.verify_from
      and not exists (select from app.car_action a where a.ward_id = v.ward_id and a.car_id = v.car_id
        and v.verifier_id in (a.owner_id, a.done_by))) then
    raise exception 'the effect is verified by somebody else, once the time is over' using errcode = '42501';
  end if;
  if new.state = 'closed' and new.documents_changed and not exists (
    select from app.car_document d join app.revision r
      on r.ward_id = d.ward_id and r.id = d.after_revision_id and r.document_id = d.document_id
    where d.ward_id = new.ward_id and d.car_id = new.id and r.state = 'approved') then
    raise exception 'a change of documents is proved by the revision after it' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`revoke all on function app.protect_car() from public`.execute(db);
	await sql`create trigger c_gates before update on app.car for each row
		execute function app.protect_car()`.execute(db);
}

/** What belongs to a CAR: an approved plan is followed, not rewritten, and what ended has ended. */
async function parts(db: Kysely<never>): Promise<void> {
	await sql`
create function app.protect_car_action() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
declare
  car_state text := (select c.state from app.car c where c.ward_id = new.ward_id and c.id = new.car_id);
begin
  if car_state <> 'implementing' or (new.description, new.cause_id, new.owner_id, new.position)
      is distinct from (old.description, old.cause_id, old.owner_id, old.position) then
    raise exception 'a plan that was approved is not rewritten' using errcode = '42501';
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
	await sql`
create function app.protect_car_part() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
begin
  if exists (select from app.car c where c.ward_id = new.ward_id and c.id = new.car_id
      and c.state in ('closed', 'ineffective', 'dismissed')) then
    raise exception 'nothing is added to a CAR that ended' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`revoke all on function app.protect_car_action(), app.protect_car_part() from public`.execute(
		db
	);
	await sql`create trigger c_gates before update on app.car_action for each row
		when (current_user = 'app_user') execute function app.protect_car_action()`.execute(db);
	for (const table of [
		'car_move',
		'car_cause',
		'car_action',
		'car_postponement',
		'car_verification',
		'car_link',
		'car_document'
	])
		await sql
			.raw(
				`create trigger d_open before insert or update on app.${table} for each row
				when (current_user = 'app_user') execute function app.protect_car_part()`
			)
			.execute(db);
}
