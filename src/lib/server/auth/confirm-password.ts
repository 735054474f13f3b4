import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import type { DatabaseHandle } from '../database/connect.ts';
import * as credentials from '../database/credentials.ts';
import { asAuthenticator } from '../database/transaction.ts';
import { beginAttempt } from './limits.ts';
import { verifyPassword } from './passwords.ts';

/** The password again, before a signature or a change of the account: {@link Context.confirmPassword}. */
export const confirmPassword =
	(database: DatabaseHandle, now: Date): Context['confirmPassword'] =>
	async (personId, password) => {
		const attempt = await beginAttempt(database, now, [{ kind: 'signature', key: personId }]);
		const person = await asAuthenticator(
			database,
			(trx) => credentials.byPerson(trx, personId),
			now
		);
		const right = await verifyPassword(person?.passwordHash ?? null, password);
		if (!right || !person?.active) refuse('wrong-password');
		await attempt.succeeded();
	};
