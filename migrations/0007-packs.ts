import { type Kysely, sql } from 'kysely';

/**
 * An issued pack is evidence and never changes; the job that makes it is only progress, and may be
 * left, found again, cancelled, or found dead after a restart.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`
create table app.pack (
  ward_id int not null references app.unit, id uuid not null,
  period_from date not null, period_until date not null check (period_until >= period_from),
  locale text not null check (locale in ('vi', 'en')),
  issued_at timestamptz not null, issued_by uuid not null references app.person,
  file_sha256 text not null, pages int not null,
  event_seq bigint not null, event_hash text not null, checkpoint_id bigint,
  parts jsonb not null,
  primary key (ward_id, id),
  foreign key (ward_id, file_sha256) references app.stored_file (ward_id, sha256))`.execute(db);
	await sql`create index pack_issued on app.pack (ward_id, issued_at)`.execute(db);
	await sql`
create table app.pack_job (
  ward_id int not null references app.unit, id uuid not null,
  period_from date not null, period_until date not null check (period_until >= period_from),
  locale text not null check (locale in ('vi', 'en')),
  requested_by uuid not null references app.person, requested_at timestamptz not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done int not null default 0, total int not null default 0, current text not null default '',
  failure text not null default '', heartbeat_at timestamptz not null, pack_id uuid,
  primary key (ward_id, id),
  foreign key (ward_id, pack_id) references app.pack (ward_id, id))`.execute(db);
	const issuers = "'{coordinator,deputy,head}'";
	await sql.raw(`select app.secure_ward_table('pack', ${issuers}, true)`).execute(db);
	await sql.raw(`select app.secure_ward_table('pack_job', ${issuers})`).execute(db);
	// Progress is not evidence: it would drown the trail.
	await sql`drop trigger z_event on app.pack_job`.execute(db);
	await sql`reset role`.execute(db);
}
