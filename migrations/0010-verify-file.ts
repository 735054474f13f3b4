import { type Kysely, sql } from 'kysely';

/**
 * A file in somebody's hand: did this installation issue it, and does it hold today? Whoever asks shows
 * the SHA-256 of the bytes, which only the file itself gives; so the answer tells no stranger anything.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`
create function app.verify_file(file_sha256 text)
  returns table (unit_slug text, code text, issue smallint, revision smallint, answer text, effective_from date,
    replaced_by text, period_from date, period_until date)
  language sql stable security definer set search_path = app, pg_catalog, pg_temp as $$
  select u.slug, d.code, r.issue, r.revision, v.answer, r.effective_from, v.replaced_by, null::date, null::date
  from app.revision r
  join app.document d on d.ward_id = r.ward_id and d.id = r.document_id
  join app.unit u on u.id = r.ward_id
  cross join lateral app.verify_revision(r.id) v
  where r.pdf_sha256 = file_sha256 and r.state = 'approved'
  union all
  select u.slug, null, null, null, 'pack', null, null, p.period_from, p.period_until
  from app.pack p join app.unit u on u.id = p.ward_id
  where p.file_sha256 = verify_file.file_sha256 $$`.execute(db);
	await sql`grant select on app.document, app.pack, app.revision, app.unit to app_priv`.execute(db);
	await sql`grant execute on function app.verify_revision(uuid) to app_priv`.execute(db);
	await sql`grant create on schema app to app_priv`.execute(db);
	await sql`alter function app.verify_file(text) owner to app_priv`.execute(db);
	await sql`revoke create on schema app from app_priv`.execute(db);
	await sql`revoke all on function app.verify_file(text) from public`.execute(db);
	await sql`grant execute on function app.verify_file(text) to app_user`.execute(db);
	await sql`set local role app_owner`.execute(db);
	await sql`create index revision_pdf on app.revision (pdf_sha256) where pdf_sha256 is not null`.execute(
		db
	);
	await sql`create index pack_file on app.pack (file_sha256)`.execute(db);
	await sql`reset role`.execute(db);
}
