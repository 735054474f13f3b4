import { type Kysely, sql } from 'kysely';

/**
 * Changes of accounts belong to the trail too (chain 0): who set, reset or removed what, never a secret.
 * That a second-factor code was used is no change.
 */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`
create function app.record_credential_event() returns trigger language plpgsql security definer
  set search_path = app, pg_catalog, pg_temp as $$
declare
  before app.credential;
  changed text[] := '{}';
begin
  if tg_op = 'UPDATE' then before := old; end if;
  if new.password_hash is distinct from before.password_hash then changed := changed || text 'password'; end if;
  if new.reset_token_sha256 is not null and new.reset_token_sha256 is distinct from before.reset_token_sha256
    then changed := changed || text 'reset started'; end if;
  if new.totp_confirmed_at is not null and before.totp_confirmed_at is null
    then changed := changed || text 'second factor added'; end if;
  if new.totp_confirmed_at is null and before.totp_confirmed_at is not null
    then changed := changed || text 'second factor removed'; end if;
  if changed = '{}' then return null; end if;
  insert into app.event (ward_id, action, subject, subject_id, data, seq, at, occurred_at, previous_hash, hash)
  values (0, coalesce(nullif(current_setting('app.action', true), ''), 'sql') || '/' || lower(tg_op),
    'credential', new.person_id::text, jsonb_build_object('changed', to_jsonb(changed))::text,
    0, now(), now(), '', '');
  return null;
end $$`.execute(db);
	await sql`grant create on schema app to app_priv`.execute(db);
	await sql`alter function app.record_credential_event() owner to app_priv`.execute(db);
	await sql`revoke create on schema app from app_priv`.execute(db);
	await sql`revoke all on function app.record_credential_event() from public`.execute(db);
	await sql`grant execute on function app.record_credential_event() to app_owner`.execute(db);
	await sql`set local role app_owner`.execute(db);
	await sql`create trigger z_event after insert or update on app.credential
		for each row execute function app.record_credential_event()`.execute(db);
	await sql`reset role`.execute(db);
}
