import { type Kysely, sql } from 'kysely';

/**
 * An audit report in somebody's hand: did this installation issue it? Behind the code on its pages the
 * answer is the day; whoever has the file shows its SHA-256 and is told which report it is.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`grant create on schema app to app_priv`.execute(db);
	for (const [name, returned, body] of [
		[
			'verify_audit_report(audit_id uuid)',
			'issued_on date',
			`select (a.report_issued_at at time zone 'Asia/Ho_Chi_Minh')::date from app.audit a
			where a.id = verify_audit_report.audit_id and a.report_issued_at is not null`
		],
		[
			'verify_audit_file(file_sha256 text)',
			'unit_slug text, year smallint, number int, issued_on date',
			`select u.slug, a.year, a.number, (a.report_issued_at at time zone 'Asia/Ho_Chi_Minh')::date
			from app.audit a join app.unit u on u.id = a.ward_id
			where a.pdf_sha256 = file_sha256 and a.report_issued_at is not null`
		]
	] as const) {
		await sql
			.raw(
				`create function app.${name} returns table (${returned}) language sql stable security definer
				set search_path = app, pg_catalog, pg_temp as $$ ${body} $$`
			)
			.execute(db);
		const signature = name.replace(/\w+ (\w+)\)/, '$1)');
		await sql.raw(`alter function app.${signature} owner to app_priv`).execute(db);
		await sql.raw(`revoke all on function app.${signature} from public`).execute(db);
		await sql.raw(`grant execute on function app.${signature} to app_user`).execute(db);
	}
	await sql`revoke create on schema app from app_priv`.execute(db);
	await sql`set local role app_owner`.execute(db);
	await sql`create index audit_pdf on app.audit (pdf_sha256) where pdf_sha256 is not null`.execute(
		db
	);
	await sql`reset role`.execute(db);
}
