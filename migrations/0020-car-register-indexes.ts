import { type Kysely, sql } from 'kysely';

/** What the register of CARs reads by when a ward has years of them: whose they are, and how many. */
export async function up(db: Kysely<never>): Promise<void> {
	await sql`set local role app_owner`.execute(db);
	await sql`create index car_owner on app.car (ward_id, owner_id)`.execute(db);
	await sql`reset role`.execute(db);
}
