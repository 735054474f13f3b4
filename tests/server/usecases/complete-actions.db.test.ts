import { expect, test } from 'vitest';
import * as cars from '#lib/server/database/cars.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { completeActions } from '#lib/server/usecases/complete-actions.ts';
import { completeAction } from '#lib/server/usecases/complete-action.ts';
import { reopenActions } from '#lib/server/usecases/reopen-actions.ts';
import { aCarWithActions, carNow, seenCar } from '../../support/car-effects.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('the plan counts as carried out once nothing of it is open, not a step before', async () => {
	const w = await makeWorld();
	const { car, minhs, hoas } = await aCarWithActions(w, 'implementing');
	const minh = await w.as('minh');
	expect(await objectionsOf(completeActions(minh, await seenCar(minh, car)))).toEqual([
		'actions-open'
	]);
	// Nor by SQL.
	const { car: row } = await carNow(w, car);
	expect(
		await codeOf(
			inTransaction(minh, 'complete-actions', (trx) =>
				cars.change(trx, row, { state: 'verifying', implementedOn: testDay })
			)
		)
	).toBe('not-allowed');
	for (const [action, doneOn] of [
		[minhs, '2026-11-18'],
		[hoas, '2026-11-20']
	] as const)
		await completeAction(minh, {
			...(await seenCar(minh, car)),
			actionId: action.id,
			doneOn,
			result: 'Xong',
			evidence: 'Sổ theo dõi'
		});
	const seen = await seenCar(minh, car);
	for (const [person, code] of [
		['hoa', 'gates-closed'],
		['ngoc', 'gates-closed'],
		['khach', 'not-allowed'],
		['mai', 'not-found']
	] as const)
		expect(await codeOf(completeActions(await w.as(person), seen)), person).toBe(code);
	await completeActions(await w.as('lan'), seen);
	expect((await carNow(w, car)).car).toMatchObject({
		state: 'verifying',
		implementedOn: '2026-11-20'
	});
	expect(await codeOf(completeActions(minh, seen))).toBe('stale');
});

test('who would verify sends it back when the evidence does not suffice, with a word on why', async () => {
	const w = await makeWorld();
	const { car } = await aCarWithActions(w, 'verifying');
	const dung = await w.as('dung');
	const seen = await seenCar(dung, car);
	expect(await objectionsOf(reopenActions(dung, { ...seen, note: '' }))).toEqual([
		'comment-missing'
	]);
	expect(
		await objectionsOf(reopenActions(dung, { ...seen, note: 'Ảnh chưa rõ' })),
		'an outsider may'
	).toEqual([]);
	expect((await carNow(w, car)).car).toMatchObject({ state: 'implementing', implementedOn: null });
});
