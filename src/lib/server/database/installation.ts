import { type Kysely, sql } from 'kysely';
import type { DB } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

/** Facts of this installation as a whole. */
export type InstallationKey = 'set-up-code-sha256' | 'demo-accounts';

export async function get(db: Reader, key: InstallationKey): Promise<string | null> {
	const row = await db
		.selectFrom('installation')
		.select('value')
		.where('key', '=', key)
		.executeTakeFirst();
	return row?.value ?? null;
}

export const set = (trx: Trx | Kysely<DB>, key: InstallationKey, value: string) =>
	trx
		.insertInto('installation')
		.values({ key, value })
		.onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
		.execute();

/** @returns whether it was there: of two who take it at once, one does. */
export async function take(trx: Trx, key: InstallationKey, value: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom('installation')
		.where('key', '=', key)
		.where('value', '=', value)
		.executeTakeFirstOrThrow();
	return numDeletedRows > 0n;
}

export async function hasAdministrator(db: Reader): Promise<boolean> {
	const found = await db
		.selectFrom('membership')
		.select('id')
		.where('role', '=', 'admin')
		.limit(1)
		.executeTakeFirst();
	return found !== undefined;
}

export type FirstAdministrator = {
	personId: string;
	username: string;
	fullName: string;
	nameSortKey: string;
	nameFolded: string;
	unitSlug: string;
	unitName: string;
	membershipId: string;
	from: string;
};

/** @returns false when the installation has an administrator already. */
export async function createFirstAdministrator(trx: Trx, a: FirstAdministrator): Promise<boolean> {
	const { rows } = await sql<{ created: boolean }>`select app.create_first_admin(
		${a.personId}, ${a.username}, ${a.fullName}, ${a.nameSortKey}, ${a.nameFolded}, ${a.unitSlug},
		${a.unitName}, ${a.membershipId}, ${a.from}) as created`.execute(trx);
	return rows[0]?.created ?? false;
}
