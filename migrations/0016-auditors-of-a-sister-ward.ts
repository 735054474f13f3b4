import { type Kysely, sql } from 'kysely';

/**
 * Đánh giá chéo: auditors of a sister ward see exactly the audit they were named for and, on its days,
 * what it covers; afterwards they read their own report. And the gates of an audit, said again here.
 */
export async function up(db: Kysely<never>): Promise<void> {
	// `working` asks for the audits one may write in today; else those one may look at.
	await sql`
create function app.my_audits(working boolean) returns uuid[] language sql stable security definer
  set search_path = app, pg_catalog, pg_temp as $$
  select coalesce(array_agg(a.id), '{}') from app.audit_member m
  join app.audit a on a.ward_id = m.ward_id and a.id = m.audit_id
  where m.person_id = app.uid() and a.team_confirmed_at is not null and a.state <> 'cancelled'
    and (not working or (a.state <> 'closed'
      and app.today() between least(a.date_from, (a.team_confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date)
        and a.access_until)) $$`.execute(db);
	await sql`
create function app.my_audited_wards() returns int[] language sql stable security definer
  set search_path = app, pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct ward_id), '{}') from app.audit where id = any (app.my_audits(true)) $$`.execute(
		db
	);
	await sql`
create function app.my_audited_documents() returns uuid[] language sql stable security definer
  set search_path = app, pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct document_id), '{}') from app.audit_scope
  where audit_id = any (app.my_audits(true)) and document_id is not null $$`.execute(db);
	// Wards under the same unit as one of mine: where auditors may come from.
	await sql`
create function app.sister_wards() returns int[] language sql stable security definer
  set search_path = app, pg_catalog, pg_temp as $$
  select coalesce(array_agg(distinct s.unit_id), '{}')
  from app.unit_version v join app.unit_version s on s.parent_id = v.parent_id
  where v.unit_id = any (app.my_wards())
    and v.valid_from <= app.today() and (v.valid_until is null or v.valid_until >= app.today())
    and s.valid_from <= app.today() and (s.valid_until is null or s.valid_until >= app.today()) $$`.execute(
		db
	);
	// Why a person may not audit this: the words are codes of domain/audit, one row a cause.
	await sql`
create function app.audit_conflicts(w int, a uuid, p uuid)
  returns table (cause text, document_id uuid, department_id int)
  language sql stable security definer set search_path = app, pg_catalog, pg_temp as $$
  select distinct c.cause, c.document_id, c.department_id from (
    select case when r.author_id = p or p = any (r.drafter_ids) then 'drafted' else 'signed' end as cause,
      s.document_id, null::int as department_id
    from app.audit_scope s
    join app.revision r on r.ward_id = s.ward_id and r.document_id = s.document_id and r.state <> 'cancelled'
    where s.ward_id = w and s.audit_id = a and (r.author_id = p or p = any (r.drafter_ids)
      or exists (select from app.signature g where g.ward_id = r.ward_id and g.revision_id = r.id
        and g.signer_id = p and g.meaning <> 'draft'))
    union all
    select 'member', null, s.department_id from app.audit_scope s
    join app.position o on o.ward_id = s.ward_id and o.department_id = s.department_id
    join app.membership m on m.ward_id = o.ward_id and m.position_id = o.id
    join app.audit x on x.ward_id = s.ward_id and x.id = s.audit_id
    where s.ward_id = w and s.audit_id = a and m.person_id = p
      and m.valid_from <= x.date_until and (m.valid_until is null or m.valid_until >= x.date_from)) c
  where w = any (app.my_wards()) or a = any (app.my_audits(false)) $$`.execute(db);
	await sql`grant select on app.audit, app.audit_member, app.audit_scope, app.position, app.signature,
		app.audit_line, app.finding, app.car, app.auditor_certificate to app_priv`.execute(db);
	await sql`grant create on schema app to app_priv`.execute(db);
	for (const f of [
		'my_audits(boolean)',
		'my_audited_wards()',
		'my_audited_documents()',
		'sister_wards()',
		'audit_conflicts(int, uuid, uuid)'
	]) {
		await sql.raw(`alter function app.${f} owner to app_priv`).execute(db);
		await sql.raw(`revoke all on function app.${f} from public`).execute(db);
		await sql
			.raw(`grant execute on function app.${f} to app_user, app_owner, app_priv`)
			.execute(db);
	}
	await sql`revoke create on schema app from app_priv`.execute(db);
	await sql`set local role app_owner`.execute(db);
	await visitors(db);
	await gates(db);
	await sql`reset role`.execute(db);
}

async function visitors(db: Kysely<never>): Promise<void> {
	const seen = '(select app.my_audits(false))::uuid[]';
	const worked = '(select app.my_audits(true))::uuid[]';
	const allow = async (table: string, verb: 'select' | 'insert' | 'update', rule: string) => {
		const rules = {
			select: `using (${rule})`,
			insert: `with check (${rule})`,
			update: `using (${rule}) with check (${rule})`
		};
		await sql
			.raw(
				`create policy ${table}_visitor_${verb} on app.${table} for ${verb} to app_user ${rules[verb]}`
			)
			.execute(db);
	};
	await allow('audit', 'select', `id = any (${seen})`);
	await allow('audit', 'update', `id = any (${worked})`);
	for (const table of [
		'audit_move',
		'audit_scope',
		'audit_member',
		'audit_slot',
		'audit_notice',
		'audit_meeting',
		'audit_line',
		'finding',
		'evidence_file'
	])
		await allow(table, 'select', `audit_id = any (${seen})`);
	for (const table of [
		'audit_move',
		'audit_slot',
		'audit_notice',
		'audit_meeting',
		'audit_line',
		'finding',
		'evidence_file'
	])
		await allow(table, 'insert', `audit_id = any (${worked})`);
	for (const table of ['audit_slot', 'audit_meeting', 'audit_line', 'finding'])
		await allow(table, 'update', `audit_id = any (${worked})`);
	await allow('act_signature', 'select', `subject = 'audit' and subject_id = any (${seen})`);
	await allow('act_signature', 'insert', `subject = 'audit' and subject_id = any (${worked})`);
	const ofMyFindings = `finding_id in (select f.id from app.finding f where f.audit_id = any (WHICH))`;
	await allow('car', 'select', ofMyFindings.replace('WHICH', seen));
	await allow('car', 'insert', ofMyFindings.replace('WHICH', worked));
	for (const table of ['car_move']) {
		const rule = (which: string) => `car_id in (select c.id from app.car c where
			${ofMyFindings.replace('WHICH', which)})`;
		await allow(table, 'select', rule(seen));
		await allow(table, 'insert', rule(worked));
	}
	// On its days an audit reads what it covers, and who works where it is.
	await allow('document', 'select', 'id = any ((select app.my_audited_documents())::uuid[])');
	await allow(
		'revision',
		'select',
		'document_id = any ((select app.my_audited_documents())::uuid[])'
	);
	for (const table of ['position', 'membership'])
		await allow(table, 'select', 'ward_id = any ((select app.my_audited_wards())::int[])');
	await sql`create policy person_visited on app.person for select to app_user
		using (id in (select m.person_id from app.membership m
			where m.ward_id = any ((select app.my_audited_wards())::int[])))`.execute(db);
	await sql`create policy person_visiting on app.person for select to app_user
		using (id in (select m.person_id from app.audit_member m
			where m.ward_id = any ((select app.readable_wards())::int[])))`.execute(db);
	await allow(
		'stored_file',
		'select',
		`exists (select from app.evidence_file e where e.ward_id = stored_file.ward_id and e.sha256 = stored_file.sha256)
		or exists (select from app.audit a where a.ward_id = stored_file.ward_id and a.pdf_sha256 = stored_file.sha256)
		or exists (select from app.revision r where r.ward_id = stored_file.ward_id and r.pdf_sha256 = stored_file.sha256)`
	);
	await allow('stored_file', 'insert', 'ward_id = any ((select app.my_audited_wards())::int[])');
	await allow('question_bank', 'select', 'ward_id = any ((select app.my_audited_wards())::int[])');
	await sql
		.raw(
			`create policy audit_slot_visitor_delete on app.audit_slot for delete to app_user
				using (audit_id = any (${worked}) and exists (select from app.audit a
					where a.ward_id = audit_slot.ward_id and a.id = audit_id
					and a.state in ('team_confirmed', 'notified')))`
		)
		.execute(db);
	await sql
		.raw(
			`create policy audit_line_visitor_delete on app.audit_line for delete to app_user
				using (answer is null and audit_id = any (${worked}) and exists (select from app.audit a
					where a.ward_id = audit_line.ward_id and a.id = audit_id
					and a.state in ('team_confirmed', 'notified', 'in_progress')))`
		)
		.execute(db);
	// Who may audit is known among wards that audit each other.
	await allow(
		'auditor_certificate',
		'select',
		'ward_id = any ((select app.sister_wards())::int[])'
	);
}

async function gates(db: Kysely<never>): Promise<void> {
	await sql`create trigger a_lifecycle before update on app.audit for each row
		execute function app.guard_lifecycle('planned>team_confirmed planned>cancelled team_confirmed>planned team_confirmed>notified team_confirmed>cancelled notified>in_progress notified>cancelled in_progress>report_issued report_issued>closed',
			'closed cancelled', '', 'year number created_by created_at')`.execute(db);
	await sql`
create function app.protect_audit() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
declare
  led boolean := new.ward_id = any (app.my_wards('{coordinator,head}'));
  leads boolean := exists (select from app.audit_member m where m.ward_id = new.ward_id
    and m.audit_id = new.id and m.role = 'lead' and m.person_id = app.uid());
begin
  if new.access_until <> old.access_until and not led then
    raise exception 'the audited ward says how long its guests work there' using errcode = '42501';
  end if;
  if old.state <> 'planned' and (new.date_from, new.date_until) <> (old.date_from, old.date_until) then
    raise exception 'the days of a confirmed audit stay' using errcode = '42501';
  end if;
  if old.state = new.state then return new; end if;
  if new.state in ('planned', 'cancelled') and not led then
    raise exception 'its own ward takes an audit back' using errcode = '42501';
  end if;
  if new.state = 'notified' and not ((leads or new.ward_id = any (app.my_wards('{coordinator}')))
    and exists (select from app.audit_notice n where n.ward_id = new.ward_id and n.audit_id = new.id)) then
    raise exception 'an audit is announced to somebody, by its lead or the coordinator' using errcode = '42501';
  end if;
  if new.state = 'in_progress' and not (leads and app.today() >= new.date_from
    and exists (select from app.audit_line l where l.ward_id = new.ward_id and l.audit_id = new.id)
    and not exists (select from app.audit_notice n where n.ward_id = new.ward_id and n.audit_id = new.id
      and n.acknowledged_at is null)) then
    raise exception 'an audit begins on its day, known to who is audited' using errcode = '42501';
  end if;
  if new.state = 'closed' and not (leads or new.ward_id = any (app.my_wards('{coordinator}'))) then
    raise exception 'an audit is closed by its lead or the coordinator' using errcode = '42501';
  end if;
  if new.state = 'team_confirmed' and not (
    new.team_confirmed_by is not distinct from app.uid() and new.ward_id = any (app.my_wards('{head}'))
    and exists (select from app.audit_member m where m.ward_id = new.ward_id and m.audit_id = new.id and m.role = 'lead')
    and not exists (select from app.audit_member m, app.audit_conflicts(m.ward_id, m.audit_id, m.person_id)
      where m.ward_id = new.ward_id and m.audit_id = new.id)
    and not exists (select from app.audit_member m where m.ward_id = new.ward_id and m.audit_id = new.id
      and m.role <> 'expert' and not exists (select from app.auditor_certificate c
        where c.person_id = m.person_id and c.issued_on <= new.date_from
          and (c.valid_until is null or c.valid_until >= new.date_until)
          and (c.revoked_on is null or c.revoked_on > new.date_until)))) then
    raise exception 'a team is confirmed by the head, competent and on nobody''s own work' using errcode = '42501';
  end if;
  if new.state = 'report_issued' and not (
    new.report_issued_by is not distinct from app.uid()
    and exists (select from app.audit_member m where m.ward_id = new.ward_id and m.audit_id = new.id
      and m.role = 'lead' and m.person_id = app.uid())
    and not exists (select from app.audit_line l where l.ward_id = new.ward_id and l.audit_id = new.id
      and l.answer is null)
    and not exists (select from app.finding f where f.ward_id = new.ward_id and f.audit_id = new.id
      and f.state = 'recorded')
    and exists (select from app.act_signature s where s.ward_id = new.ward_id and s.subject_id = new.id
      and s.meaning = 'issue' and s.signer_id = app.uid() and s.content_sha256 = new.report_sha256)) then
    raise exception 'a report is issued by its lead once every line is answered' using errcode = '42501';
  end if;
  if new.state = 'closed' and exists (select from app.finding f where f.ward_id = new.ward_id
      and f.audit_id = new.id and f.state not in ('closed', 'withdrawn')) then
    raise exception 'an audit closes when every finding is closed' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`create trigger c_gates before update on app.audit for each row
		execute function app.protect_audit()`.execute(db);
	await sql`
create function app.protect_finding() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
declare
  running text := (select a.state from app.audit a where a.ward_id = old.ward_id and a.id = old.audit_id);
  as_member text := (select m.role from app.audit_member m where m.ward_id = old.ward_id
    and m.audit_id = old.audit_id and m.person_id = app.uid());
  leads boolean := coalesce(as_member = 'lead', false);
  audits boolean := coalesce(as_member in ('lead', 'auditor'), false);
  words text[] := '{line_id,grade,edition,clause,document_id,step,department_id,requirement,fact,evidence}';
begin
  if (old.state <> 'recorded' or running <> 'in_progress') and exists (select from unnest(words) as w
      where to_jsonb(new)->w is distinct from to_jsonb(old)->w) then
    raise exception 'what was found is not written anew once it was reviewed' using errcode = '42501';
  end if;
  if old.state = new.state then return new; end if;
  if (new.state in ('recorded', 'reviewed', 'issued', 'withdrawn') or old.state in ('reviewed', 'disputed'))
      and not leads then
    raise exception 'the lead reviews, issues and decides' using errcode = '42501';
  end if;
  if running <> (case when old.state = 'recorded' and new.state = 'withdrawn' then running
      when new.state in ('recorded', 'reviewed') then 'in_progress' else 'report_issued' end) then
    raise exception 'a finding is answered once the report is issued' using errcode = '42501';
  end if;
  if old.state = 'reviewed' and (new.state = 'closed') <> (new.grade = 'strength') and new.state <> 'recorded' then
    raise exception 'a strength closes with the report, all else is answered' using errcode = '42501';
  end if;
  if old.state = 'issued' and (audits or not new.ward_id = any (app.my_wards('{coordinator,deputy,head}'))) then
    raise exception 'a finding is answered by the audited, not by the team' using errcode = '42501';
  end if;
  if new.state = 'linked' and new.grade in ('major', 'minor') and not exists (
    select from app.car c where c.ward_id = new.ward_id and c.finding_id = new.id) then
    raise exception 'a nonconformity has a CAR' using errcode = '42501';
  end if;
  if old.state = 'linked' and new.state = 'closed' and (new.closed_by is distinct from app.uid()
      or new.closed_by in (new.answered_by, new.responded_by)
      or not (audits or new.ward_id = any (app.my_wards('{auditor}')))) then
    raise exception 'an auditor closes, and not on their own answer' using errcode = '42501';
  end if;
  if old.state = 'linked' and new.state = 'closed' and new.grade in ('major', 'minor') and not exists (
    select from app.car c where c.ward_id = new.ward_id and c.finding_id = new.id and c.state = 'closed') then
    raise exception 'a nonconformity closes with a correction that is proved' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`create trigger c_gates before update on app.finding for each row
		execute function app.protect_finding()`.execute(db);
	await sql`
create function app.protect_audit_line() returns trigger language plpgsql
  set search_path = app, pg_catalog, pg_temp as $$
declare
  state text := (select a.state from app.audit a where a.ward_id = old.ward_id and a.id = old.audit_id);
begin
  if state is null or state not in ('planned', 'team_confirmed', 'notified', 'in_progress') then
    raise exception 'a checklist ends with its report' using errcode = '42501';
  end if;
  if (new.ward_id, new.id, new.audit_id) is distinct from (old.ward_id, old.id, old.audit_id) then
    raise exception 'a line stays in its audit' using errcode = '42501';
  end if;
  if (new.answer, new.reason, new.evidence, new.dossier_codes, new.answered_by, new.answered_at)
      is distinct from (old.answer, old.reason, old.evidence, old.dossier_codes, old.answered_by, old.answered_at)
    and not (state = 'in_progress' and coalesce(new.answered_by, app.uid()) = app.uid()
      and exists (select from app.audit_member m where m.ward_id = new.ward_id
        and m.audit_id = new.audit_id and m.person_id = app.uid())) then
    raise exception 'a line is answered by the team, while the audit runs' using errcode = '42501';
  end if;
  return new;
end $$`.execute(db);
	await sql`create trigger c_gates before update on app.audit_line for each row
		execute function app.protect_audit_line()`.execute(db);
	await sql`revoke all on function app.protect_audit(), app.protect_finding(),
		app.protect_audit_line() from public`.execute(db);
}
