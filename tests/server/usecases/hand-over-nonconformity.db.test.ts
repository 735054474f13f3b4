import { expect, test } from 'vitest';
import * as cars from '#lib/server/database/cars.ts';
import { handoversOf } from '#lib/server/database/car-handovers.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { approvePlan } from '#lib/server/usecases/approve-plan.ts';
import { handOverNonconformity } from '#lib/server/usecases/hand-over-nonconformity.ts';
import { verifyEffect } from '#lib/server/usecases/verify-effect.ts';
import { seenCar } from '../../support/car-effects.ts';
import { type CarRef, aCarIn, carNow, movesOf } from '../../support/cars.ts';
import { changesIn, codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { type PersonName, type World, makeWorld } from '../../support/world.ts';

const reason = 'Chuyển công tác về Sở Nội vụ';
const handOver = async (
	w: World,
	car: CarRef,
	to: PersonName,
	by: PersonName = 'lan',
	changes: object = {}
) => {
	const ctx = await w.as(by);
	const seen = await seenCar(await w.as('lan'), car);
	return handOverNonconformity(ctx, { ...seen, ownerId: w.ids[to], reason, ...changes });
};

test('an owner who leaves is replaced, with a reason that the story keeps', async () => {
	const w = await makeWorld();
	for (const state of ['triaged', 'contained', 'analysed', 'implementing', 'verifying'] as const) {
		const car = await aCarIn(w, state);
		await handOver(w, car, 'hoa');
		expect(await carNow(w, car), state).toMatchObject({ state, ownerId: w.ids.hoa });
		expect((await movesOf(w, car)).at(-1), state).toMatchObject({
			step: 'hand_over',
			fromState: state,
			toState: state,
			actorId: w.ids.lan,
			note: reason
		});
		expect(await reading(await w.as('khach'), (db) => handoversOf(db, car)), state).toMatchObject([
			{ beforeName: 'Lò Văn Minh', afterName: 'Quàng Thị Hoa', byName: 'Nguyễn Thị Lan', reason }
		]);
	}
});

test('only by the coordinator or the head, with a reason, to another of the ward who did not approve the plan', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'implementing');
	const before = await changesIn(w);
	expect(await codeOf(handOver(w, car, 'hoa', 'minh'))).toBe('not-allowed');
	expect(await codeOf(handOver(w, car, 'hoa', 'ngoc'))).toBe('not-allowed');
	expect(await codeOf(handOver(w, car, 'hoa', 'mai'))).toBe('not-found');
	await handOver(w, await aCarIn(w, 'triaged'), 'hoa', 'hung');
	expect(await objectionsOf(handOver(w, car, 'hoa', 'lan', { reason: ' ' }))).toEqual([
		'reason-missing'
	]);
	expect(await objectionsOf(handOver(w, car, 'minh'))).toEqual(['owner-unchanged']);
	expect(await objectionsOf(handOver(w, car, 'ngoc'))).toEqual(['owner-approved-plan']);
	expect(await fieldsOf(handOver(w, car, 'mai'))).toEqual({ ownerId: 'unknown' });
	expect(await codeOf(handOver(w, car, 'hoa', 'lan', { version: 99 }))).toBe('stale');
	for (const state of ['closing', 'closed', 'ineffective'] as const)
		expect(await codeOf(handOver(w, await aCarIn(w, state), 'hoa')), state).toBe('wrong-state');
	expect(await changesIn(w)).toBeGreaterThanOrEqual(before);
	expect((await carNow(w, car)).ownerId).toBe(w.ids.minh);
});

test('a plan that waits for approval is approved with its new owner', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'planned');
	await handOver(w, car, 'hoa');
	const ngoc = await w.as('ngoc');
	await approvePlan(ngoc, await seenCar(ngoc, car));
	expect((await carNow(w, car)).state).toBe('implementing');
});

test('who once owned it does not verify it, not even past the rule', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'verifying', { owner: 'dung' });
	await handOver(w, car, 'minh');
	const dung = await w.as('dung');
	const verdict = { measured: 98, verdict: 'effective', observation: 'Đối chiếu sổ' } as const;
	expect(
		await objectionsOf(verifyEffect(dung, { ...(await seenCar(dung, car)), ...verdict }))
	).toEqual(['verifier-took-part']);
});

test('the database lets neither owner nor day of a CAR change without what explains it', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'implementing');
	const lan = await w.as('lan');
	const write = (changes: Parameters<typeof cars.change>[2]) =>
		inTransaction(lan, 'test', async (trx) => {
			const row = await cars.byId(trx, car);
			if (row) await cars.change(trx, row, changes);
		});
	expect(await codeOf(write({ ownerId: w.ids.hoa }))).toBe('not-allowed');
	expect(await codeOf(write({ dueOn: '2027-01-01' }))).toBe('not-allowed');
	expect(await codeOf(write({ title: 'Tên khác' }))).toBeNull();
});
