import { expect, test } from 'vitest';
import { demand } from '#lib/domain/permissions.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { openCarStep, takeCarStep } from '#lib/server/usecases/car-steps.ts';
import { aCarIn, carNow, movesOf, seenCar } from '../../support/cars.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a step is taken on what was seen, once, and leaves its evidence', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'triaged');
	const minh = await w.as('minh');
	const seen = await seenCar(w, car);
	const contain = () =>
		inTransaction(minh, 'contain-nonconformity', async (trx) => {
			const { actor } = minh;
			demand(actor, 'car.work', car.wardId);
			const open = await openCarStep(trx, minh, actor, seen, 'contain');
			const why = { correctionNoneReason: 'Chưa trả kết quả', disposition: 'none' } as const;
			await takeCarStep(trx, minh, open, why, 'Đã xem');
		});
	// Both hold the same version; the row is locked, so that one of them is late.
	const outcomes = await Promise.all([codeOf(contain()), codeOf(contain())]);
	expect(outcomes.toSorted()).toEqual([null, 'stale'].toSorted());
	expect(await carNow(w, car)).toMatchObject({ state: 'contained', version: seen.version + 1 });
	expect((await movesOf(w, car)).at(-1)).toMatchObject({
		step: 'contain',
		fromState: 'triaged',
		toState: 'contained',
		note: 'Đã xem'
	});
});
