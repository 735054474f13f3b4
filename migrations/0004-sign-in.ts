import { type Kysely, sql } from 'kysely';

/** What sign-in needs and no request may read: secrets live in tables that only app_auth can open. */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`
create table app.credential (
  person_id uuid primary key references app.person,
  password_hash text,
  must_change boolean not null default false,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  reset_token_sha256 bytea,
  reset_expires_at timestamptz,
  changed_at timestamptz not null default now())`.execute(db);
	await sql`
create table app.session (
  id_sha256 text primary key,
  person_id uuid not null references app.person,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ends_at timestamptz not null,
  second_factor boolean not null default false,
  user_agent text not null default '',
  address text not null default '')`.execute(db);
	await sql`create index session_person on app.session (person_id)`.execute(db);
	await sql`
create table app.sign_in_attempt (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('account', 'address', 'signature', 'second_factor')),
  key text not null,
  at timestamptz not null,
  succeeded boolean not null)`.execute(db);
	await sql`create index sign_in_attempt_key on app.sign_in_attempt (kind, key, at)`.execute(db);
	await sql`
create table app.installation (
  key text primary key, value text not null)`.execute(db);
	for (const t of ['credential', 'session', 'sign_in_attempt', 'installation']) {
		await sql.raw(`alter table app.${t} enable row level security`).execute(db);
		await sql.raw(`alter table app.${t} force row level security`).execute(db);
		await sql.raw(`grant select, insert, update, delete on app.${t} to app_auth`).execute(db);
		await sql
			.raw(`create policy ${t}_auth on app.${t} for all to app_auth using (true) with check (true)`)
			.execute(db);
	}
	// Sign-in must find the person and what they are before there is a session.
	for (const t of ['person', 'membership', 'position', 'unit', 'unit_version']) {
		await sql.raw(`grant select on app.${t} to app_auth`).execute(db);
		await sql
			.raw(`create policy ${t}_auth on app.${t} for select to app_auth using (true)`)
			.execute(db);
	}
	await sql`reset role`.execute(db);
}
