import { expect, test } from 'vitest';
import { handoversOf } from '#lib/server/database/car-handovers.ts';
import { changeAction } from '#lib/server/database/car-action-changes.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { completeAction } from '#lib/server/usecases/complete-action.ts';
import { completeActions } from '#lib/server/usecases/complete-actions.ts';
import { handOverAction } from '#lib/server/usecases/hand-over-action.ts';
import { verifyEffect } from '#lib/server/usecases/verify-effect.ts';
import { aCarWithActions, carNow, seenCar } from '../../support/car-effects.ts';
import { type CarRef, movesOf } from '../../support/cars.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { type PersonName, type World, makeWorld, testDay } from '../../support/world.ts';

const reason = 'Nghỉ thai sản';
const handOver = async (
	w: World,
	car: CarRef,
	actionId: string,
	to: PersonName,
	by: PersonName = 'lan',
	changes: object = {}
) => {
	const seen = await seenCar(await w.as('lan'), car);
	const input = { ...seen, actionId, ownerId: w.ids[to], reason, ...changes };
	return handOverAction(await w.as(by), input);
};

test('an action passes to another who does it; who had it before does not verify what came of it', async () => {
	const w = await makeWorld();
	const { car, minhs, hoas } = await aCarWithActions(w, 'implementing');
	// The head may, too: it may be the coordinator who left.
	await handOver(w, car, hoas.id, 'dung', 'hung');
	await handOver(w, car, hoas.id, 'minh');
	const now = await carNow(w, car);
	expect(now.actions[1]).toEqual({ ...hoas, ownerId: w.ids.minh });
	expect(now.car).toMatchObject({ state: 'implementing', ownerId: w.ids.minh });
	expect((await movesOf(w, car)).at(-1)).toMatchObject({
		step: 'hand_over_action',
		actorId: w.ids.lan,
		note: reason
	});
	expect(await reading(await w.as('khach'), (db) => handoversOf(db, car))).toMatchObject([
		{ actionId: hoas.id, beforeName: 'Quàng Thị Hoa', afterName: 'Đỗ Quốc Dũng', reason },
		{ actionId: hoas.id, beforeName: 'Đỗ Quốc Dũng', afterName: 'Lò Văn Minh', reason }
	]);

	const minh = await w.as('minh');
	for (const { id } of [minhs, hoas])
		await completeAction(minh, {
			...(await seenCar(minh, car)),
			actionId: id,
			doneOn: testDay,
			result: 'Đã làm',
			evidence: 'Biên bản'
		});
	await completeActions(minh, await seenCar(minh, car));
	expect(await codeOf(handOver(w, car, hoas.id, 'hoa'))).toBe('wrong-state');
	const dung = await w.as('dung', '2027-06-01');
	const verdict = { measured: 100, verdict: 'effective', observation: 'Đã xem sổ' } as const;
	expect(
		await objectionsOf(verifyEffect(dung, { ...(await seenCar(dung, car)), ...verdict }))
	).toEqual(['verifier-took-part']);
});

test('only by who may, with a reason, to another of the ward, and only while it is open', async () => {
	const w = await makeWorld();
	const { car, minhs, hoas } = await aCarWithActions(w, 'implementing');
	for (const person of ['hoa', 'minh', 'dung', 'ngoc', 'khach'] as const)
		expect(await codeOf(handOver(w, car, hoas.id, 'dung', person)), person).toBe('not-allowed');
	expect(await codeOf(handOver(w, car, hoas.id, 'dung', 'mai'))).toBe('not-found');
	expect(await objectionsOf(handOver(w, car, hoas.id, 'dung', 'lan', { reason: ' ' }))).toEqual([
		'reason-missing'
	]);
	expect(await objectionsOf(handOver(w, car, hoas.id, 'hoa'))).toEqual(['owner-unchanged']);
	expect(await fieldsOf(handOver(w, car, hoas.id, 'mai'))).toEqual({ ownerId: 'unknown' });
	expect(await codeOf(handOver(w, car, hoas.id, 'dung', 'lan', { version: 99 }))).toBe('stale');
	const minh = await w.as('minh');
	await completeAction(minh, {
		...(await seenCar(minh, car)),
		actionId: minhs.id,
		doneOn: testDay,
		result: 'Đã làm',
		evidence: 'Biên bản'
	});
	expect(await objectionsOf(handOver(w, car, minhs.id, 'hoa'))).toEqual(['action-not-open']);

	// A handover of before explains no other change, not even by SQL.
	await handOver(w, car, hoas.id, 'dung');
	await handOver(w, car, hoas.id, 'hoa');
	const lan = await w.as('lan', '2026-11-25');
	const taken = inTransaction(lan, 'read', (trx) =>
		changeAction(trx, hoas, { ownerId: w.ids.dung })
	);
	expect(await codeOf(taken)).toBe('not-allowed');
});
