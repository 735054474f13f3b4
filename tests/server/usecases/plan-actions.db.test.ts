import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { actionsOf } from '#lib/server/database/car-actions.ts';
import { causesOf } from '#lib/server/database/car-causes.ts';
import { planActions } from '#lib/server/usecases/plan-actions.ts';
import { aCarIn, carNow, seenCar } from '../../support/cars.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

async function scene() {
	const w = await makeWorld();
	const car = await aCarIn(w, 'analysed', { day: '2027-03-01' });
	const causes = await w.db.asOwner((db) => causesOf(db, car));
	const ids = { root: '', why: '' };
	for (const { id, isRoot } of causes) ids[isRoot ? 'root' : 'why'] = id;
	const action = {
		id: randomUUID(),
		causeId: ids.root,
		description: 'Bổ sung bước nhắc hạn',
		ownerId: w.ids.hoa,
		dueOn: '2026-12-15'
	};
	const measure = {
		measure: 'Tỷ lệ đúng hạn',
		targetOperator: '>=' as const,
		targetValue: 97.5,
		targetUnit: '%',
		verifyFrom: '2027-03-31'
	};
	return { w, car, ids, action, measure };
}

test('the plan is saved whole: its actions, its measure, its day of verification', async () => {
	const { w, car, action, measure } = await scene();
	const minh = await w.as('minh');
	await planActions(minh, { ...(await seenCar(w, car)), actions: [action], ...measure });
	expect(await carNow(w, car)).toMatchObject({ state: 'analysed', version: 2, ...measure });
	expect(await w.db.asOwner((db) => actionsOf(db, car))).toMatchObject([
		{ ...action, position: 0, state: 'open' }
	]);
	await planActions(minh, { ...(await seenCar(w, car)), actions: [] });
	expect(await w.db.asOwner((db) => actionsOf(db, car))).toEqual([]);
});

test('an action removes a root cause, is done by somebody of the ward, and not in the past', async () => {
	const { w, car, ids, action, measure } = await scene();
	const minh = await w.as('minh');
	const seen = await seenCar(w, car);
	const wrong = { ...action, causeId: ids.why, ownerId: w.ids.khach, dueOn: '2026-11-22' };
	expect(
		await fieldsOf(planActions(minh, { ...seen, actions: [action, wrong], ...measure }))
	).toEqual({
		'actions.1.causeId': 'unknown',
		'actions.1.ownerId': 'unknown',
		'actions.1.dueOn': 'out-of-range'
	});
	const sent = { ...seen, actions: [action], ...measure };
	expect(await objectionsOf(planActions(await w.as('lan'), sent))).toEqual(['not-the-owner']);
	await planActions(minh, sent);
	expect(await codeOf(planActions(minh, sent))).toBe('stale');
});
