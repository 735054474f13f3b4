import { type Kysely, sql } from 'kysely';

const staff = "'{coordinator,officer,auditor,deputy,head}'";

/**
 * Internal audits (ISO 9001:2015 9.2, ISO 19011): who may audit, the yearly programme, each audit with
 * its team, timetable, checklist and meetings, and the findings.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await people(db);
	await programme(db);
	await audit(db);
	await checklist(db);
	await findings(db);
	await rights(db);
	await sql`reset role`.execute(db);
}

/** BM.ISO.03.08: certificates as they were shown; one that lapsed stays in the register. */
async function people(db: Kysely<never>): Promise<void> {
	await sql`
create table app.auditor_certificate (
  ward_id int not null references app.unit, id uuid not null,
  person_id uuid not null references app.person,
  person_name text not null check (person_name <> ''), person_title text not null,
  number text not null check (number <> ''), issuer text not null check (issuer <> ''),
  issued_on date not null, valid_until date check (valid_until >= issued_on),
  scope text not null default '',
  revoked_on date, revocation_reason text,
  created_at timestamptz not null, created_by uuid not null references app.person,
  primary key (ward_id, id), unique (ward_id, person_id, number),
  check ((revoked_on is null) = (revocation_reason is null)))`.execute(db);
}

/** BM.ISO.03.01: processes × departments × months of one year. */
async function programme(db: Kysely<never>): Promise<void> {
	await sql`
create table app.audit_programme (
  ward_id int not null references app.unit, id uuid not null,
  year smallint not null check (year between 2000 and 2100),
  state text not null check (state in ('draft', 'in_approval', 'approved', 'closed')),
  version int not null default 1,
  objective text not null default '', criteria text not null default '', method text not null default '',
  author_id uuid not null references app.person,
  created_at timestamptz not null,
  submitted_at timestamptz, content_sha256 text,
  decision_number text, approved_at timestamptz, approved_by uuid references app.person,
  closed_at timestamptz, closed_by uuid references app.person, closing_note text not null default '',
  primary key (ward_id, id), unique (ward_id, year),
  constraint programme_own_work check (approved_by <> author_id),
  check (state not in ('approved', 'closed') or (approved_at is not null and approved_by is not null
    and content_sha256 is not null)),
  check ((state = 'closed') = (closed_at is not null)))`.execute(db);
	await sql`
create table app.audit_programme_line (
  ward_id int not null, id uuid not null, programme_id uuid not null, position smallint not null,
  process text not null check (process <> ''), document_id uuid, department_id int references app.unit,
  clauses text[] not null default '{}',
  months smallint[] not null default '{}' check (months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'),
  auditors text not null default '', note text not null default '',
  dropped_reason text check (dropped_reason <> ''),
  primary key (ward_id, id),
  foreign key (ward_id, programme_id) references app.audit_programme (ward_id, id),
  foreign key (ward_id, document_id) references app.document (ward_id, id))`.execute(db);
	await sql`create index audit_programme_line_of on app.audit_programme_line (ward_id, programme_id)`.execute(
		db
	);
	await sql`
create table app.audit_programme_change (
  ward_id int not null, id uuid not null, programme_id uuid not null, line_id uuid,
  at timestamptz not null, changed_by uuid not null references app.person,
  what text not null check (what in ('added', 'moved', 'dropped', 'restored', 'changed')),
  before jsonb, after jsonb, reason text not null check (reason <> ''),
  primary key (ward_id, id),
  foreign key (ward_id, programme_id) references app.audit_programme (ward_id, id),
  foreign key (ward_id, line_id) references app.audit_programme_line (ward_id, id))`.execute(db);
	await sql`create trigger a_lifecycle before update on app.audit_programme for each row
		execute function app.guard_lifecycle('draft>in_approval in_approval>draft in_approval>approved approved>closed',
			'closed', '', 'year author_id')`.execute(db);
}

async function audit(db: Kysely<never>): Promise<void> {
	await sql`
create table app.audit (
  ward_id int not null references app.unit, id uuid not null, programme_id uuid,
  year smallint not null, number int not null,
  state text not null check (state in ('planned', 'team_confirmed', 'notified', 'in_progress',
    'report_issued', 'closed', 'cancelled')),
  version int not null default 1,
  title text not null check (title <> ''), objective text not null default '',
  criteria text not null default '', scope text not null default '', method text not null default '',
  date_from date not null, date_until date not null check (date_until >= date_from),
  access_until date not null check (access_until >= date_until),
  created_at timestamptz not null, created_by uuid not null references app.person,
  decision_number text, team_confirmed_at timestamptz, team_confirmed_by uuid references app.person,
  notified_at timestamptz, notified_by uuid references app.person, started_at timestamptz,
  report jsonb not null default '{}', report_sha256 text,
  report_issued_at timestamptz, report_issued_by uuid references app.person,
  report_acknowledged_at timestamptz, report_acknowledged_by uuid references app.person,
  pdf_sha256 text, pdf_pages int,
  closed_at timestamptz, closed_by uuid references app.person,
  cancelled_reason text check (cancelled_reason <> ''),
  primary key (ward_id, id), unique (ward_id, year, number),
  foreign key (ward_id, programme_id) references app.audit_programme (ward_id, id),
  foreign key (ward_id, pdf_sha256) references app.stored_file (ward_id, sha256),
  check (state not in ('report_issued', 'closed') or (report_issued_at is not null
    and report_issued_by is not null and report_sha256 is not null and pdf_sha256 is not null)),
  check ((state = 'cancelled') = (cancelled_reason is not null)),
  check ((report_acknowledged_at is null) = (report_acknowledged_by is null)),
  check (state <> 'closed' or (closed_at is not null and report_acknowledged_at is not null)))`.execute(
		db
	);
	await sql`create index audit_dates on app.audit (ward_id, date_from)`.execute(db);
	await sql`create unique index audit_id on app.audit (id)`.execute(db);
	await sql`create trigger b_number before insert on app.audit for each row
		execute function app.assign_number('audit')`.execute(db);
	await sql`
create table app.audit_move (
  ward_id int not null, id uuid not null, audit_id uuid not null, finding_id uuid,
  step text not null, from_state text not null, to_state text not null,
  actor_id uuid not null references app.person, at timestamptz not null, note text not null default '',
  primary key (ward_id, id),
  foreign key (ward_id, audit_id) references app.audit (ward_id, id))`.execute(db);
	await sql`create index audit_move_of on app.audit_move (ward_id, audit_id, at)`.execute(db);
	await sql`
create table app.audit_scope (
  ward_id int not null, id uuid not null, audit_id uuid not null, position smallint not null,
  programme_line_id uuid, process text not null check (process <> ''),
  document_id uuid, department_id int references app.unit, clauses text[] not null default '{}',
  primary key (ward_id, id),
  foreign key (ward_id, audit_id) references app.audit (ward_id, id),
  foreign key (ward_id, programme_line_id) references app.audit_programme_line (ward_id, id),
  foreign key (ward_id, document_id) references app.document (ward_id, id))`.execute(db);
	await sql`create index audit_scope_of on app.audit_scope (ward_id, audit_id)`.execute(db);
	await sql`
create table app.audit_member (
  ward_id int not null, audit_id uuid not null, person_id uuid not null references app.person,
  role text not null check (role in ('lead', 'auditor', 'expert')),
  home_ward_id int not null references app.unit,
  name text not null check (name <> ''), title text not null, task text not null default '',
  certificate text not null default '',
  primary key (ward_id, audit_id, person_id),
  foreign key (ward_id, audit_id) references app.audit (ward_id, id))`.execute(db);
	await sql`create unique index audit_member_lead on app.audit_member (ward_id, audit_id)
		where role = 'lead'`.execute(db);
	await sql`create index audit_member_person on app.audit_member (person_id)`.execute(db);
	await sql`
create table app.audit_slot (
  ward_id int not null, id uuid not null, audit_id uuid not null,
  on_date date not null, starts text not null check (starts ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ends text not null check (ends ~ '^[0-2][0-9]:[0-5][0-9]$' and ends > starts),
  kind text not null check (kind in ('opening', 'visit', 'team', 'closing')),
  place text not null default '', content text not null default '',
  scope_ids uuid[] not null default '{}', auditor_ids uuid[] not null default '{}',
  auditee_id uuid references app.person, auditee text not null default '',
  primary key (ward_id, id),
  foreign key (ward_id, audit_id) references app.audit (ward_id, id))`.execute(db);
	await sql`create index audit_slot_of on app.audit_slot (ward_id, audit_id, on_date, starts)`.execute(
		db
	);
	await sql`
create table app.audit_notice (
  ward_id int not null, audit_id uuid not null, person_id uuid not null references app.person,
  name text not null, title text not null, notified_at timestamptz not null,
  acknowledged_at timestamptz, remark text not null default '',
  primary key (ward_id, audit_id, person_id),
  foreign key (ward_id, audit_id) references app.audit (ward_id, id))`.execute(db);
	await sql`create index audit_notice_open on app.audit_notice (ward_id, person_id)
		where acknowledged_at is null`.execute(db);
	await sql`
create table app.audit_meeting (
  ward_id int not null, audit_id uuid not null, kind text not null check (kind in ('opening', 'closing')),
  on_date date not null, starts text not null, ends text not null, place text not null,
  chair text not null, secretary text not null, attendees jsonb not null default '[]',
  content text not null, opinions text not null default '',
  recorded_by uuid not null references app.person, recorded_at timestamptz not null,
  primary key (ward_id, audit_id, kind),
  foreign key (ward_id, audit_id) references app.audit (ward_id, id))`.execute(db);
}

/** BM.ISO.03.04. A line that nobody answered is null, and that is never “not conforming”. */
async function checklist(db: Kysely<never>): Promise<void> {
	await sql`
create table app.question_bank (
  ward_id int not null references app.unit, revision int not null check (revision > 0),
  questions jsonb not null, reason text not null check (reason <> ''),
  created_at timestamptz not null, created_by uuid not null references app.person,
  primary key (ward_id, revision))`.execute(db);
	await sql`
create table app.audit_line (
  ward_id int not null, id uuid not null, audit_id uuid not null, position smallint not null,
  scope_id uuid, department_id int references app.unit,
  edition text not null, clause text not null, question text not null check (question <> ''),
  bank_revision int, auditor_id uuid references app.person,
  answer text check (answer in ('conforming', 'nonconforming', 'observation', 'opportunity',
    'not_applicable', 'not_sampled')),
  reason text not null default '', evidence text not null default '',
  dossier_codes text[] not null default '{}',
  answered_by uuid references app.person, answered_at timestamptz, version int not null default 1,
  primary key (ward_id, id),
  foreign key (ward_id, audit_id) references app.audit (ward_id, id),
  foreign key (ward_id, scope_id) references app.audit_scope (ward_id, id) on delete set null (scope_id),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  constraint audit_line_reasoned check (answer not in ('not_applicable', 'not_sampled') or reason <> ''))`.execute(
		db
	);
	await sql`create index audit_line_of on app.audit_line (ward_id, audit_id, position)`.execute(db);
}

async function findings(db: Kysely<never>): Promise<void> {
	await sql`
create table app.finding (
  ward_id int not null, id uuid not null, audit_id uuid not null, number int not null, line_id uuid,
  state text not null check (state in ('recorded', 'reviewed', 'issued', 'accepted', 'disputed',
    'linked', 'closed', 'withdrawn')),
  version int not null default 1,
  grade text not null check (grade in ('major', 'minor', 'observation', 'strength')),
  edition text not null, clause text not null, document_id uuid, step text not null default '',
  department_id int references app.unit,
  requirement text not null, fact text not null check (fact <> ''), evidence text not null,
  recorded_by uuid not null references app.person, recorded_at timestamptz not null,
  reviewed_by uuid references app.person, reviewed_at timestamptz,
  answered_by uuid references app.person, answered_at timestamptz,
  dispute_reason text, decision_reason text, decided_by uuid references app.person,
  response text check (response in ('action', 'declined')), response_text text,
  response_due_on date, responded_by uuid references app.person,
  closed_by uuid references app.person, closed_at timestamptz, closing_evidence text,
  primary key (ward_id, id), unique (ward_id, audit_id, number),
  foreign key (ward_id, audit_id) references app.audit (ward_id, id),
  foreign key (ward_id, line_id) references app.audit_line (ward_id, id),
  foreign key (ward_id, document_id) references app.document (ward_id, id),
  check (state in ('recorded', 'withdrawn') or reviewed_by is not null),
  check (state <> 'closed' or grade = 'strength' or closing_evidence <> ''))`.execute(db);
	await sql`create trigger b_number before insert on app.finding for each row
		execute function app.assign_number('finding', 'audit_id')`.execute(db);
	await sql`create trigger a_lifecycle before update on app.finding for each row
		execute function app.guard_lifecycle('recorded>reviewed recorded>withdrawn reviewed>recorded reviewed>issued reviewed>closed issued>accepted issued>disputed disputed>accepted disputed>withdrawn accepted>linked linked>closed',
			'closed withdrawn', '', 'audit_id number recorded_by recorded_at')`.execute(db);
	await sql`alter table app.audit_move add foreign key (ward_id, finding_id)
		references app.finding (ward_id, id)`.execute(db);
	await sql`
create table app.evidence_file (
  ward_id int not null, id uuid not null, audit_id uuid,
  subject text not null check (subject in ('audit_line', 'finding', 'car', 'car_cause', 'car_action',
    'car_verification')),
  subject_id uuid not null, sha256 text not null, name text not null check (name <> ''),
  media_type text not null, size bigint not null, caption text not null default '',
  flags text[] not null default '{}',
  added_by uuid not null references app.person, added_at timestamptz not null,
  primary key (ward_id, id),
  foreign key (ward_id, audit_id) references app.audit (ward_id, id),
  foreign key (ward_id, sha256) references app.stored_file (ward_id, sha256))`.execute(db);
	await sql`create index evidence_file_of on app.evidence_file (ward_id, subject_id)`.execute(db);
}

async function rights(db: Kysely<never>): Promise<void> {
	const led = "'{coordinator,head}'";
	for (const [table, writers, appendOnly] of [
		['auditor_certificate', led, false],
		['audit_programme', led, false],
		['audit_programme_line', led, false],
		['audit_programme_change', led, true],
		['audit', staff, false],
		['audit_move', staff, true],
		['audit_scope', led, false],
		['audit_member', led, false],
		['audit_slot', staff, false],
		['audit_notice', staff, false],
		['audit_meeting', staff, false],
		['question_bank', "'{coordinator}'", true],
		['audit_line', staff, false],
		['finding', staff, false],
		['evidence_file', staff, true]
	] as const)
		await sql
			.raw(`select app.secure_ward_table('${table}', ${writers}, ${appendOnly})`)
			.execute(db);
	for (const [table, verb, rule] of [
		['audit_programme', 'insert', `state = 'draft' and author_id = (select app.uid())`],
		['audit', 'insert', `state = 'planned' and created_by = (select app.uid())`],
		['audit_move', 'insert', 'actor_id = (select app.uid())'],
		// A team is judged when it is confirmed: nobody joins, and nothing is added to its scope, afterwards.
		[
			'audit_scope',
			'insert',
			`exists (select from app.audit a where a.ward_id = audit_scope.ward_id
			and a.id = audit_id and a.state in ('planned'))`
		],
		[
			'audit_scope',
			'update',
			`exists (select from app.audit a where a.ward_id = audit_scope.ward_id
			and a.id = audit_id and a.state in ('planned'))`
		],
		[
			'audit_member',
			'insert',
			`exists (select from app.audit a where a.ward_id = audit_member.ward_id
			and a.id = audit_id and a.state in ('planned'))`
		],
		[
			'audit_member',
			'update',
			`exists (select from app.audit a where a.ward_id = audit_member.ward_id
			and a.id = audit_id and a.state in ('planned'))`
		],
		[
			'audit_slot',
			'insert',
			`exists (select from app.audit a where a.ward_id = audit_slot.ward_id
			and a.id = audit_id and a.state in ('planned', 'team_confirmed', 'notified'))`
		],
		[
			'audit_slot',
			'update',
			`exists (select from app.audit a where a.ward_id = audit_slot.ward_id
			and a.id = audit_id and a.state in ('planned', 'team_confirmed', 'notified'))`
		],
		[
			'audit_notice',
			'insert',
			`acknowledged_at is null and exists (select from app.audit a where a.ward_id = audit_notice.ward_id
			and a.id = audit_id and a.state in ('team_confirmed'))`
		],
		['audit_notice', 'update', 'person_id = (select app.uid())'],
		[
			'audit_meeting',
			'insert',
			`recorded_by = (select app.uid()) and exists (select from app.audit a where a.ward_id = audit_meeting.ward_id
			and a.id = audit_id and a.state in ('in_progress'))`
		],
		[
			'audit_meeting',
			'update',
			`recorded_by = (select app.uid()) and exists (select from app.audit a where a.ward_id = audit_meeting.ward_id
			and a.id = audit_id and a.state in ('in_progress'))`
		],
		[
			'audit_line',
			'insert',
			`answer is null and exists (select from app.audit a where a.ward_id = audit_line.ward_id
				and a.id = audit_id and a.state in ('planned', 'team_confirmed', 'notified', 'in_progress'))`
		],
		[
			'finding',
			'insert',
			`state = 'recorded' and recorded_by = (select app.uid()) and exists (select from app.audit a
			join app.audit_member m on m.ward_id = a.ward_id and m.audit_id = a.id
			where a.ward_id = finding.ward_id and a.id = finding.audit_id and a.state = 'in_progress'
			and m.person_id = (select app.uid()) and m.role in ('lead', 'auditor'))`
		],
		['evidence_file', 'insert', 'added_by = (select app.uid())'],
		['question_bank', 'insert', 'created_by = (select app.uid())']
	])
		await sql
			.raw(
				`create policy ${table}_own_${verb} on app.${table} as restrictive for ${verb} to app_user with check (${rule})`
			)
			.execute(db);
	// A plan is not evidence yet: it may be taken back until it was approved, confirmed or begun.
	const open = "('planned', 'team_confirmed', 'notified')";
	for (const [table, writers, rule] of [
		[
			'audit_programme_line',
			led,
			`exists (select from app.audit_programme p where p.ward_id = audit_programme_line.ward_id
				and p.id = programme_id and p.state = 'draft')`
		],
		...['audit_scope', 'audit_member'].map((t) => [
			t,
			led,
			`exists (select from app.audit a where a.ward_id = ${t}.ward_id and a.id = audit_id
				and a.state = 'planned')`
		]),
		[
			'audit_slot',
			staff,
			`exists (select from app.audit a where a.ward_id = audit_slot.ward_id and a.id = audit_id
				and a.state in ${open})`
		],
		[
			'audit_line',
			staff,
			`answer is null and exists (select from app.audit a where a.ward_id = audit_line.ward_id
				and a.id = audit_id and a.state in ('planned', 'team_confirmed', 'notified', 'in_progress'))`
		]
	] as const) {
		await sql.raw(`grant delete on app.${table} to app_user`).execute(db);
		await sql
			.raw(
				`create policy ${table}_delete on app.${table} for delete to app_user
				using (ward_id = any ((select app.my_wards(${writers}))::int[]) and ${rule})`
			)
			.execute(db);
	}
}
