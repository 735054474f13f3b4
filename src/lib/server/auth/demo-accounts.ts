import * as v from 'valibot';
import type { DatabaseHandle } from '../database/connect.ts';
import * as credentials from '../database/credentials.ts';
import * as installation from '../database/installation.ts';
import { asAuthenticator } from '../database/transaction.ts';
import { hashPassword } from './passwords.ts';

/** What the sign-in page of a demo shows: one account a role, with its password. */
const demoAccount = v.object({
	username: v.string(),
	fullName: v.string(),
	role: v.string(),
	unit: v.string(),
	password: v.string()
});
export type DemoAccount = v.InferOutput<typeof demoAccount>;

/**
 * Gives every person of a demo the same password and keeps the list that the sign-in page shows.
 * It is hashed once: that many people would take minutes else, and it is public anyway.
 * @param personIds all who may sign in; the listed accounts among them.
 */
export async function saveDemoAccounts(
	database: DatabaseHandle,
	personIds: string[],
	password: string,
	listed: Omit<DemoAccount, 'password'>[],
	now: Date
): Promise<void> {
	const hash = await hashPassword(password);
	const accounts = listed.map((account) => ({ ...account, password }));
	await asAuthenticator(
		database,
		async (trx) => {
			for (const personId of personIds) await credentials.setPassword(trx, personId, hash, now);
			await installation.set(trx, 'demo-accounts', JSON.stringify(accounts));
		},
		now
	);
}

/** [] where there are none. */
export async function listDemoAccounts(database: DatabaseHandle): Promise<DemoAccount[]> {
	const value = await asAuthenticator(database, (trx) => installation.get(trx, 'demo-accounts'));
	return value === null ? [] : v.parse(v.array(demoAccount), JSON.parse(value));
}
