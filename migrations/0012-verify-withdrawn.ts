import { type Kysely, sql } from 'kysely';

/**
 * A stranger's question looks at the document too: of one that was withdrawn no revision holds, neither
 * the one that began on that very day nor the one that would have begun later.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`
create or replace function app.verify_revision(r uuid) returns table (answer text, replaced_by text)
  language sql stable security definer set search_path = app, pg_catalog, pg_temp as $$
  select v.answer, case when v.answer = 'replaced'
      then lpad(n.issue::text, 2, '0') || '/' || lpad(n.revision::text, 2, '0') end
  from app.revision x
  join app.document d on d.ward_id = x.ward_id and d.id = x.document_id
  left join lateral (select s.id, s.issue, s.revision from app.revision s
    where s.ward_id = x.ward_id and s.document_id = x.document_id and s.state = 'approved'
      and s.effective_from <= app.today()
    order by s.effective_from desc limit 1) n on true
  cross join lateral (select case
      when d.withdrawn_on <= app.today() then 'withdrawn'
      when x.effective_from > app.today() then 'not_yet'
      when x.effective_until is null or x.effective_until >= app.today() then 'in_force'
      when x.id = n.id then 'withdrawn'
      else 'replaced' end as answer) v
  where x.id = r and x.state = 'approved' $$`.execute(db);
}
