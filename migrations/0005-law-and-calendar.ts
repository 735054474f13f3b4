import { type Kysely, sql } from 'kysely';

/** The law and the calendar as dated, sourced data, the same for every ward of the installation. */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`
create table app.legal_document (
  number text primary key,
  kind text not null,
  title text not null,
  issuer text not null,
  issued_on date,
  effective_from date,
  effective_until date,
  replaced_by text,
  amended_by text[] not null default '{}',
  source text not null check (source <> ''),
  checked_on date not null,
  note text not null default '')`.execute(db);
	await sql`
create table app.calendar_day (
  date date primary key,
  kind text not null check (kind in ('holiday', 'compensatory_day_off', 'make_up_day')),
  name text not null,
  source text not null check (source <> ''),
  checked_on date not null)`.execute(db);
	for (const t of ['legal_document', 'calendar_day']) {
		await sql.raw(`alter table app.${t} enable row level security`).execute(db);
		await sql.raw(`alter table app.${t} force row level security`).execute(db);
		await sql.raw(`grant select, insert, update on app.${t} to app_user`).execute(db);
		await sql
			.raw(
				`create policy ${t}_read on app.${t} for select to app_user using ((select app.uid()) is not null)`
			)
			.execute(db);
		await sql
			.raw(
				`create policy ${t}_insert on app.${t} for insert to app_user with check ((select app.is_admin()))`
			)
			.execute(db);
		await sql
			.raw(
				`create policy ${t}_update on app.${t} for update to app_user using ((select app.is_admin())) with check ((select app.is_admin()))`
			)
			.execute(db);
		await sql
			.raw(
				`create trigger z_event after insert or update or delete on app.${t} for each row execute function app.record_event()`
			)
			.execute(db);
	}
	await sql`reset role`.execute(db);
}
