import type { Insertable, Selectable } from 'kysely';
import type { CarKey } from './cars.ts';
import type { CarVerification } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type CarVerificationRow = Selectable<CarVerification>;

/** A CAR is verified once: what proved ineffective goes on in the next. */
export const verificationOf = (db: Reader, car: CarKey): Promise<CarVerificationRow | undefined> =>
	db
		.selectFrom('carVerification')
		.selectAll()
		.where('wardId', '=', car.wardId)
		.where('carId', '=', car.id)
		.executeTakeFirst();

export async function addVerification(
	trx: Trx,
	verification: Insertable<CarVerification>
): Promise<void> {
	await trx.insertInto('carVerification').values(verification).execute();
}
