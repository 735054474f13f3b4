import { type Kysely, sql } from 'kysely';

/**
 * What the register and “Việc của tôi” read by. The cost of a page follows the number of documents,
 * never the number of their revisions: each document's revision of a day is one step down an index.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	// Vietnamese order is computed once, by i18n/text/sort.ts, and sorted by bytes ever after.
	await sql`alter table app.revision add title_sort_key text not null default ''`.execute(db);
	await sql`alter table app.revision alter title_sort_key drop default`.execute(db);
	await sql`alter table app.document add code_folded text not null generated always as
		(lower(translate(regexp_replace(normalize(code, nfd), '[\\u0300-\\u036f]', '', 'g'), 'Đđ', 'Dd')))
		stored`.execute(db);

	// By the document alone: with the ward before it, PostgreSQL expects so few rows that it takes the
	// exclusion constraint's index instead, and reads and sorts the whole history of each document.
	await sql`create unique index document_id on app.document (id)`.execute(db);
	await sql`create index revision_approved_from on app.revision (document_id, effective_from)
		where state = 'approved'`.execute(db);
	await sql`create index revision_document on app.revision (ward_id, document_id, created_at)`.execute(
		db
	);
	await sql`create index revision_comment_revision on app.revision_comment (ward_id, revision_id)`.execute(
		db
	);
	await sql`create index signature_revision on app.signature (ward_id, revision_id)`.execute(db);
	await sql`create index reviewer_undecided on app.reviewer (ward_id, person_id)
		where decision is null`.execute(db);
	await sql`create index distribution_paper_out on app.distribution (ward_id, revision_id)
		where medium = 'paper' and recalled_on is null`.execute(db);
	await sql`reset role`.execute(db);

	// An overseer compares wards by numbers; the drafts that are counted stay unseen.
	await sql`
create function app.ward_overview(day date)
  returns table (ward_id int, in_force int, overdue_reviews int, in_review int, in_approval int, unacknowledged int)
  language sql stable security definer set search_path = app, pg_catalog, pg_temp as $$
  select u.id, held.in_force, held.overdue, work.in_review, work.in_approval, open.unacknowledged
  from app.unit u
  cross join lateral (
    select count(*)::int as in_force,
      count(*) filter (where (greatest(r.effective_from, c.confirmed_on)
        + make_interval(months => d.review_months))::date < day)::int as overdue
    from app.document d
    cross join lateral (select x.effective_from, x.effective_until from app.revision x
      where x.document_id = d.id and x.state = 'approved' and x.effective_from <= day
      order by x.effective_from desc limit 1) r
    left join lateral (select max(y.confirmed_on) as confirmed_on from app.review_confirmation y
      where y.ward_id = d.ward_id and y.document_id = d.id and y.confirmed_on <= day) c on true
    where d.ward_id = u.id and (d.withdrawn_on is null or d.withdrawn_on > day)
      and (r.effective_until is null or r.effective_until >= day)) held
  cross join lateral (
    select count(*) filter (where x.state = 'in_review')::int as in_review,
      count(*) filter (where x.state = 'in_approval')::int as in_approval
    from app.revision x
    where x.ward_id = u.id and x.state in ('draft', 'in_review', 'in_approval')) work
  cross join lateral (
    select count(*)::int as unacknowledged
    from app.acknowledgement a
    join app.revision x on x.ward_id = a.ward_id and x.id = a.revision_id
    join app.document d on d.ward_id = x.ward_id and d.id = x.document_id
    where a.ward_id = u.id and a.acknowledged_at is null and a.due_on < day
      and (x.effective_until is null or x.effective_until >= day)
      and (d.withdrawn_on is null or d.withdrawn_on > day)) open
  where u.kind in ('ward', 'commune') and u.id = any ((select app.readable_wards())::int[])
    and u.id <> all ((select app.my_wards('{guest}'))::int[]) $$`.execute(db);
	// Who never set a password cannot come in: the administrator's to follow up, the hash nobody's.
	await sql`
create function app.people_without_password() returns setof uuid
  language sql stable security definer set search_path = app, pg_catalog, pg_temp as $$
  select p.id from app.person p
  left join app.credential c on c.person_id = p.id
  where app.is_admin() and p.active and c.password_hash is null $$`.execute(db);
	await sql`grant select on app.document, app.review_confirmation, app.acknowledgement to app_priv`.execute(
		db
	);
	await sql`grant select (person_id, password_hash) on app.credential to app_priv`.execute(db);
	await sql`grant create on schema app to app_priv`.execute(db);
	for (const f of ['ward_overview(date)', 'people_without_password()']) {
		await sql.raw(`alter function app.${f} owner to app_priv`).execute(db);
		await sql.raw(`revoke all on function app.${f} from public`).execute(db);
		await sql.raw(`grant execute on function app.${f} to app_user`).execute(db);
	}
	await sql`revoke create on schema app from app_priv`.execute(db);
}
