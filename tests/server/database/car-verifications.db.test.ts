import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addVerification, verificationOf } from '#lib/server/database/car-verifications.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aCarIn } from '../../support/cars.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('a CAR is verified once, by oneself and for oneself', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'verifying');
	const dung = await w.as('dung');
	expect(await reading(dung, (db) => verificationOf(db, car))).toBeUndefined();
	const add = (verifierId: string) =>
		inTransaction(dung, 'verify-effect', (trx) =>
			addVerification(trx, {
				wardId: car.wardId,
				id: randomUUID(),
				carId: car.id,
				verifierId,
				verifiedOn: testDay,
				targetOperator: '>=',
				targetValue: 95,
				measuredValue: 96,
				effective: true,
				observation: 'Đạt',
				at: dung.now
			})
		);
	expect(await codeOf(add(w.ids.lan))).toBe('not-allowed');
	await add(w.ids.dung);
	expect(await reading(dung, (db) => verificationOf(db, car))).toMatchObject({ measuredValue: 96 });
	await expect(add(w.ids.dung)).rejects.toMatchObject({ code: '23505' });
});
