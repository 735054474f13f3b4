import { type Kysely, sql } from 'kysely';

/**
 * Documents and their revisions (ISO 9001:2015 7.5.2, 7.5.3). A revision that was approved has a range
 * of days on which it is in force; an exclusion constraint allows one revision a document and day.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`
create table app.stored_file (
  ward_id int not null references app.unit,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  created_at timestamptz not null,
  created_by uuid not null references app.person,
  primary key (ward_id, sha256))`.execute(db);
	await sql`
create table app.document (
  ward_id int not null references app.unit,
  id uuid not null,
  code text not null,
  code_sort_key text not null,
  kind text not null check (kind in ('policy', 'objectives', 'model', 'annex', 'system_procedure',
    'internal_procedure', 'administrative_procedure')),
  field text not null,
  owner_id uuid not null references app.person,
  department_id int references app.unit,
  review_months int not null default 12 check (review_months between 1 and 60),
  created_at timestamptz not null,
  created_by uuid not null references app.person,
  withdrawn_on date,
  withdrawal_reason text,
  primary key (ward_id, id),
  unique (ward_id, code),
  check ((withdrawn_on is null) = (withdrawal_reason is null)))`.execute(db);
	await sql`
create table app.revision (
  ward_id int not null,
  id uuid not null,
  document_id uuid not null,
  issue smallint not null check (issue between 1 and 99),
  revision smallint not null check (revision between 0 and 99),
  state text not null check (state in ('draft', 'in_review', 'in_approval', 'approved', 'cancelled')),
  title text not null,
  title_folded text not null,
  clauses text[] not null default '{}',
  content jsonb not null,
  reason text not null default '',
  changed_parts text not null default '',
  other_documents text,
  author_id uuid not null references app.person,
  drafter_ids uuid[] not null default '{}',
  version int not null default 1,
  round smallint not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid not null references app.person,
  submitted_at timestamptz,
  content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'),
  redline jsonb,
  decision_number text,
  issued_on date,
  effective_from date,
  effective_until date,
  approved_at timestamptz,
  approved_by uuid references app.person,
  pdf_sha256 text,
  pdf_pages int,
  retention_until date,
  disposal text,
  primary key (ward_id, id),
  foreign key (ward_id, document_id) references app.document (ward_id, id),
  foreign key (ward_id, pdf_sha256) references app.stored_file (ward_id, sha256),
  constraint revision_one_in_force exclude using gist (ward_id with =, document_id with =,
    daterange(effective_from, effective_until, '[]') with &&) where (state = 'approved'),
  constraint revision_approved_complete check (state <> 'approved' or
    (content_sha256 is not null and decision_number is not null and issued_on is not null
     and effective_from is not null and approved_at is not null and approved_by is not null
     and pdf_sha256 is not null and pdf_pages is not null)),
  constraint revision_not_in_force_unapproved check (state = 'approved' or effective_from is null),
  constraint revision_own_work check (approved_by is null or
    (approved_by <> author_id and approved_by <> all (drafter_ids))),
  constraint revision_range check (effective_until >= effective_from))`.execute(db);
	await sql`create unique index revision_number on app.revision (ward_id, document_id, issue, revision)
		where state <> 'cancelled'`.execute(db);
	await sql`create unique index revision_one_open on app.revision (ward_id, document_id)
		where state in ('draft', 'in_review', 'in_approval')`.execute(db);
	await sql`
create table app.revision_move (
  ward_id int not null, id uuid not null, revision_id uuid not null,
  step text not null, from_state text not null, to_state text not null,
  actor_id uuid not null references app.person, at timestamptz not null, note text not null default '',
  primary key (ward_id, id),
  foreign key (ward_id, revision_id) references app.revision (ward_id, id))`.execute(db);
	await sql`create index revision_move_revision on app.revision_move (ward_id, revision_id, at)`.execute(
		db
	);
	await sql`
create table app.reviewer (
  ward_id int not null, revision_id uuid not null, round smallint not null,
  person_id uuid not null references app.person,
  decision text check (decision in ('agreed', 'returned')),
  decided_at timestamptz,
  primary key (ward_id, revision_id, round, person_id),
  check ((decision is null) = (decided_at is null)),
  foreign key (ward_id, revision_id) references app.revision (ward_id, id))`.execute(db);
	await sql`
create table app.revision_comment (
  ward_id int not null, id uuid not null, revision_id uuid not null, round smallint not null,
  author_id uuid not null references app.person, part text not null, text text not null check (text <> ''),
  at timestamptz not null,
  resolved_at timestamptz, resolved_by uuid references app.person, resolution text,
  primary key (ward_id, id),
  check ((resolved_at is null) = (resolved_by is null)),
  foreign key (ward_id, revision_id) references app.revision (ward_id, id))`.execute(db);
	await sql`
create table app.signature (
  ward_id int not null, id uuid not null, revision_id uuid not null, round smallint not null,
  signer_id uuid not null references app.person,
  meaning text not null check (meaning in ('draft', 'review', 'approve', 'confirm')),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  signer_name text not null, signer_title text not null,
  delegator_id uuid references app.person, delegator_name text, delegator_title text,
  at timestamptz not null,
  primary key (ward_id, id),
  check ((delegator_id is null) = (delegator_name is null)),
  foreign key (ward_id, revision_id) references app.revision (ward_id, id))`.execute(db);
	await sql`create unique index signature_once on app.signature
		(ward_id, revision_id, round, signer_id, meaning) where meaning <> 'confirm'`.execute(db);
	await sql`
create table app.delegation (
  ward_id int not null references app.unit, id uuid not null,
  from_person_id uuid not null references app.person, to_person_id uuid not null references app.person,
  decision_number text not null check (decision_number <> ''),
  valid_from date not null, valid_until date not null check (valid_until >= valid_from),
  revoked_on date,
  primary key (ward_id, id), check (from_person_id <> to_person_id))`.execute(db);
	await sql`
create table app.distribution (
  ward_id int not null, id uuid not null, revision_id uuid not null,
  department_id int references app.unit, person_id uuid references app.person,
  recipient text not null check (recipient <> ''),
  copies smallint not null default 1 check (copies between 0 and 99),
  copy_number text not null default '',
  medium text not null check (medium in ('paper', 'electronic')),
  recalled_on date, recalled_by uuid references app.person,
  primary key (ward_id, id),
  check ((recalled_on is null) = (recalled_by is null)),
  foreign key (ward_id, revision_id) references app.revision (ward_id, id))`.execute(db);
	await sql`create index distribution_revision on app.distribution (ward_id, revision_id)`.execute(
		db
	);
	await sql`
create table app.acknowledgement (
  ward_id int not null, revision_id uuid not null, person_id uuid not null references app.person,
  requested_from date not null, due_on date not null, acknowledged_at timestamptz,
  primary key (ward_id, revision_id, person_id),
  foreign key (ward_id, revision_id) references app.revision (ward_id, id))`.execute(db);
	await sql`create index acknowledgement_open on app.acknowledgement (ward_id, person_id)
		where acknowledged_at is null`.execute(db);
	await sql`
create table app.review_confirmation (
  ward_id int not null, id uuid not null, document_id uuid not null, revision_id uuid not null,
  confirmed_on date not null, person_id uuid not null references app.person, note text not null,
  primary key (ward_id, id),
  foreign key (ward_id, document_id) references app.document (ward_id, id),
  foreign key (ward_id, revision_id) references app.revision (ward_id, id))`.execute(db);
	await sql`create index review_confirmation_document on app.review_confirmation (ward_id, document_id)`.execute(
		db
	);

	// A revision moves only as its lifecycle says; what was signed keeps its words while it is reviewed;
	// it is approved by the signature of the head, or of a deputy to whom that was delegated; what was
	// approved stays as it was approved: only its end and its disposal are written later.
	await sql`
create function app.protect_revision() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
declare
  written_later constant text[] := '{effective_until,retention_until,disposal}';
  fixed constant text[] := '{ward_id,id,document_id,issue,revision,author_id,created_at}';
  signed constant text[] := '{title,clauses,content}';
  o jsonb := to_jsonb(old);
  n jsonb := to_jsonb(new);
  k text;
begin
  if old.state in ('approved', 'cancelled') then
    if n - written_later <> o - written_later then
      raise exception 'an approved or cancelled revision cannot be changed' using errcode = '42501';
    end if;
    return new;
  end if;
  if old.state <> new.state and (old.state || '>' || new.state) <> all (array[
      'draft>in_review', 'draft>cancelled', 'in_review>in_approval', 'in_review>draft',
      'in_review>cancelled', 'in_approval>approved', 'in_approval>draft', 'in_approval>cancelled']) then
    raise exception 'a revision does not go from % to %', old.state, new.state using errcode = '42501';
  end if;
  foreach k in array case when old.state = 'draft' then fixed else fixed || signed end loop
    if n->k is distinct from o->k then
      raise exception '% of a revision cannot be changed here', k using errcode = '42501';
    end if;
  end loop;
  if new.state = 'approved' and not (
    new.approved_by is not distinct from app.uid()
    and (new.ward_id = any (app.my_wards('{head}')) or (new.ward_id = any (app.my_wards('{deputy}'))
      and exists (select from app.delegation d where d.ward_id = new.ward_id
        and d.to_person_id = app.uid() and app.today() between d.valid_from and d.valid_until
        and (d.revoked_on is null or d.revoked_on > app.today()))))
    and exists (select from app.signature s where s.ward_id = new.ward_id and s.revision_id = new.id
      and s.round = new.round and s.signer_id = app.uid() and s.meaning = 'approve'
      and s.content_sha256 = new.content_sha256)) then
    raise exception 'a revision is approved by a signature of who may' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`revoke all on function app.protect_revision() from public`.execute(db);
	await sql`create trigger a_protect before update on app.revision
		for each row execute function app.protect_revision()`.execute(db);

	const staff = "'{coordinator,officer,auditor,deputy,head}'";
	for (const [table, writers, appendOnly] of [
		['stored_file', staff, true],
		['document', "'{coordinator,head}'", false],
		['revision', staff, false],
		['revision_move', staff, true],
		['reviewer', staff, false],
		['revision_comment', staff, false],
		['signature', staff, true],
		['delegation', "'{head}'", false],
		['distribution', staff, false],
		['acknowledgement', staff, false],
		['review_confirmation', staff, true]
	] as const)
		await sql
			.raw(`select app.secure_ward_table('${table}', ${writers}, ${appendOnly})`)
			.execute(db);

	// A guest or an overseer sees what was approved, never what is still being worked on.
	await sql`create policy revision_finished on app.revision as restrictive for select to app_user
		using (state = 'approved' or ward_id = any ((select app.my_wards('{coordinator,officer,auditor,deputy,head}'))::int[]))`.execute(
		db
	);
	// Signatures, decisions, remarks, receipts and delegations are made in one's own name only.
	for (const [table, verb, rule] of [
		['revision', 'insert', `state = 'draft' and author_id = (select app.uid())`],
		['revision_move', 'insert', 'actor_id = (select app.uid())'],
		['signature', 'insert', 'signer_id = (select app.uid())'],
		['reviewer', 'insert', 'decision is null'],
		['reviewer', 'update', 'person_id = (select app.uid())'],
		['revision_comment', 'insert', 'author_id = (select app.uid())'],
		['revision_comment', 'update', 'resolved_by = (select app.uid())'],
		['acknowledgement', 'insert', 'acknowledged_at is null'],
		['acknowledgement', 'update', 'person_id = (select app.uid())'],
		['delegation', 'insert', 'from_person_id = (select app.uid())'],
		['review_confirmation', 'insert', 'person_id = (select app.uid())']
	])
		await sql
			.raw(
				`create policy ${table}_own_${verb} on app.${table} as restrictive for ${verb} to app_user with check (${rule})`
			)
			.execute(db);
	// Of these rows a request may change only what happens to them later, once.
	for (const [table, columns] of [
		['document', 'owner_id, department_id, field, review_months, withdrawn_on, withdrawal_reason'],
		['reviewer', 'decision, decided_at'],
		['revision_comment', 'resolved_at, resolved_by, resolution'],
		['delegation', 'revoked_on'],
		['distribution', 'recalled_on, recalled_by'],
		['acknowledgement', 'acknowledged_at']
	]) {
		await sql.raw(`revoke update on app.${table} from app_user`).execute(db);
		await sql.raw(`grant update (${columns}) on app.${table} to app_user`).execute(db);
	}
	// A plan for a draft is not evidence yet: who will review it and who will receive it may be taken
	// back while it is open. The trail keeps what was taken back.
	for (const [table, open, rule] of [
		['reviewer', `'draft', 'in_review'`, 'and decision is null'],
		['distribution', `'draft', 'in_review', 'in_approval'`, '']
	]) {
		await sql.raw(`grant delete on app.${table} to app_user`).execute(db);
		await sql
			.raw(
				`create policy ${table}_delete on app.${table} for delete to app_user
				using (ward_id = any ((select app.my_wards(${staff}))::int[]) ${rule} and exists (
					select from app.revision r where r.ward_id = ${table}.ward_id
						and r.id = ${table}.revision_id and r.state in (${open})))`
			)
			.execute(db);
	}
	await sql`reset role`.execute(db);

	// The one thing a stranger may ask: does this printed page still hold?
	await sql`
create function app.verify_revision(r uuid) returns table (answer text, replaced_by text)
  language sql stable security definer set search_path = app, pg_catalog, pg_temp as $$
  select case when x.effective_from > app.today() then 'not_yet'
              when x.effective_until is null or x.effective_until >= app.today() then 'in_force'
              when n.id is null then 'withdrawn' else 'replaced' end,
    case when x.effective_until < app.today() and n.id is not null
      then lpad(n.issue::text, 2, '0') || '/' || lpad(n.revision::text, 2, '0') end
  from app.revision x
  left join lateral (select id, issue, revision from app.revision s
    where s.ward_id = x.ward_id and s.document_id = x.document_id and s.state = 'approved'
      and daterange(s.effective_from, s.effective_until, '[]') @> app.today()) n on true
  where x.id = r and x.state = 'approved' $$`.execute(db);
	await sql`grant select on app.revision to app_priv`.execute(db);
	await sql`create unique index revision_id on app.revision (id)`.execute(db);
	await sql`alter function app.verify_revision(uuid) owner to app_priv`.execute(db);
	await sql`revoke all on function app.verify_revision(uuid) from public`.execute(db);
	await sql`grant execute on function app.verify_revision(uuid) to app_user`.execute(db);
}
