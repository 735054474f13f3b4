import { localDate } from '#lib/domain/calendar/dates.ts';
import type { DatabaseHandle } from '../database/connect.ts';
import * as sessions from '../database/sessions.ts';
import { asAuthenticator } from '../database/transaction.ts';
import { type SignInSettings, demandsSecondFactor } from './session-ends.ts';

export type AccountSecurity = {
	hasSecondFactor: boolean;
	/** Whether a role held today demands one here. */
	mustHaveSecondFactor: boolean;
};

/** How a person's account is secured today. */
export async function accountSecurity(
	database: DatabaseHandle,
	now: Date,
	settings: SignInSettings,
	personId: string
): Promise<AccountSecurity> {
	const person = await asAuthenticator(database, (trx) =>
		sessions.personOf(trx, personId, localDate(now))
	);
	return {
		hasSecondFactor: person?.hasSecondFactor ?? false,
		mustHaveSecondFactor: demandsSecondFactor(person?.roles ?? [], settings)
	};
}
