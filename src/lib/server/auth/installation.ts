import { localDate } from '#lib/domain/calendar/dates.ts';
import type { DatabaseHandle } from '../database/connect.ts';
import * as installation from '../database/installation.ts';
import { asAuthenticator, inAccountTransaction } from '../database/transaction.ts';
import { codeSha256, newCode } from './one-time-code.ts';

/** Whether the first visitor is to be asked for the code of the log. */
export const needsSetUp = async (database: DatabaseHandle): Promise<boolean> =>
	!(await asAuthenticator(database, installation.hasAdministrator));

/**
 * At the start of an installation without an administrator: a new code, the old one is worth nothing.
 * @returns the code, to be printed in the log once; null when there is an administrator.
 */
export async function newSetUpCode(database: DatabaseHandle): Promise<string | null> {
	if (!(await needsSetUp(database))) return null;
	const code = newCode();
	const now = new Date();
	await inAccountTransaction(
		{ database, now, today: localDate(now) },
		'new-set-up-code',
		null,
		(trx) => installation.set(trx, 'set-up-code-sha256', codeSha256(code).toString('hex'))
	);
	return code;
}
