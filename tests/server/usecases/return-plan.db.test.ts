import { expect, test } from 'vitest';
import { returnPlan } from '#lib/server/usecases/return-plan.ts';
import { aCarIn, carNow, seenCar } from '../../support/cars.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('who could approve returns for a reason, an owner never their own', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'planned', { owner: 'ngoc' });
	const seen = { ...(await seenCar(w, car)), note: 'Thêm tập huấn' };
	expect(await objectionsOf(returnPlan(await w.as('ngoc'), seen))).toEqual(['own-plan']);
	expect(await codeOf(returnPlan(await w.as('lan'), seen))).toBe('not-allowed');
	await returnPlan(await w.as('hung'), seen);
	expect(await carNow(w, car)).toMatchObject({ state: 'analysed', plannedBy: null });
});
