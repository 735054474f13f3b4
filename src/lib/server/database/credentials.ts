import type { Reader, Trx } from './transaction.ts';

const columns = [
	'p.id as personId',
	'p.username',
	'p.fullName',
	'p.active',
	'c.passwordHash',
	'c.totpSecret',
	'c.totpConfirmedAt',
	'c.resetExpiresAt'
] as const;
const people = (db: Reader) =>
	db
		.selectFrom('person as p')
		.leftJoin('credential as c', 'c.personId', 'p.id')
		.select([...columns]);

/** @param username in small letters, as stored. */
export const byUsername = (db: Reader, username: string) =>
	people(db).where('p.username', '=', username).executeTakeFirst();

export const byPerson = (db: Reader, personId: string) =>
	people(db).where('p.id', '=', personId).executeTakeFirst();

export const byResetToken = (db: Reader, tokenSha256: Buffer) =>
	people(db).where('c.resetTokenSha256', '=', tokenSha256).executeTakeFirst();

/** A new password ends any reset that was under way. */
export function setPassword(trx: Trx, personId: string, passwordHash: string, changedAt: Date) {
	const set = {
		passwordHash,
		mustChange: false,
		resetTokenSha256: null,
		resetExpiresAt: null,
		changedAt
	};
	return trx
		.insertInto('credential')
		.values({ personId, ...set })
		.onConflict((conflict) => conflict.column('personId').doUpdateSet(set))
		.execute();
}

export function setResetToken(trx: Trx, personId: string, sha256: Buffer, expiresAt: Date) {
	const set = { resetTokenSha256: sha256, resetExpiresAt: expiresAt };
	return trx
		.insertInto('credential')
		.values({ personId, ...set })
		.onConflict((conflict) => conflict.column('personId').doUpdateSet(set))
		.execute();
}

/** Not in use before {@link confirmSecondFactor}; replaces one that was never confirmed. */
export async function offerSecondFactor(trx: Trx, personId: string, secret: string) {
	const { numUpdatedRows } = await trx
		.updateTable('credential')
		.set({ totpSecret: secret, totpLastStep: null })
		.where('personId', '=', personId)
		.where('totpConfirmedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}

export const confirmSecondFactor = (trx: Trx, personId: string, at: Date) =>
	trx
		.updateTable('credential')
		.set({ totpConfirmedAt: at })
		.where('personId', '=', personId)
		.where('totpConfirmedAt', 'is', null)
		.execute();

/** @returns false when this step, or a later one, was used before: the code is a replay. */
export async function useTotpStep(trx: Trx, personId: string, step: number): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('credential')
		.set({ totpLastStep: step })
		.where('personId', '=', personId)
		.where((eb) => eb.or([eb('totpLastStep', 'is', null), eb('totpLastStep', '<', step)]))
		.executeTakeFirstOrThrow();
	return numUpdatedRows > 0n;
}

export const removeSecondFactor = (trx: Trx, personId: string) =>
	trx
		.updateTable('credential')
		.set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
		.where('personId', '=', personId)
		.execute();
