import { expect, test } from 'vitest';
import { submitPlan } from '#lib/server/usecases/submit-plan.ts';
import { aCarIn, carNow, movesOf, seenCar } from '../../support/cars.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('the owner submits; from then on the plan has a hash, and is not submitted twice', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'analysed');
	const seen = await seenCar(w, car);
	expect(await objectionsOf(submitPlan(await w.as('lan'), seen))).toEqual(['not-the-owner']);
	const minh = await w.as('minh');
	await submitPlan(minh, seen);
	expect(await carNow(w, car)).toMatchObject({ state: 'planned', plannedBy: w.ids.minh });
	expect((await movesOf(w, car)).at(-1)?.step).toBe('submit_plan');
	expect(await codeOf(submitPlan(minh, seen))).toBe('stale');
	expect(await codeOf(submitPlan(minh, await seenCar(w, car)))).toBe('wrong-state');
});
