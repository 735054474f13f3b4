import { expect, test } from 'vitest';
import { postponementsOf } from '#lib/server/database/car-postponements.ts';
import { carRows } from '#lib/server/database/car-register.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { approvePlan } from '#lib/server/usecases/approve-plan.ts';
import { postponeNonconformity } from '#lib/server/usecases/postpone-nonconformity.ts';
import { seenCar } from '../../support/car-effects.ts';
import { type CarRef, aCar, aCarIn, carNow, movesOf } from '../../support/cars.ts';
import { codeOf, fieldsOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import { type PersonName, type World, makeWorld, testDay } from '../../support/world.ts';

const postpone = async (
	w: World,
	car: CarRef,
	dueOn: string,
	by: PersonName = 'lan',
	changes: object = {}
) => {
	const seen = await seenCar(await w.as('lan'), car);
	return postponeNonconformity(await w.as(by), {
		...seen,
		dueOn,
		reason: 'Chờ kinh phí',
		...changes
	});
};

test('a CAR gets more time with a reason, and every day it had is kept', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'implementing', { dueOn: '2026-12-01' });
	await postpone(w, car, '2026-12-20');
	await postpone(w, car, '2027-01-10', 'ngoc');
	expect(await carNow(w, car)).toMatchObject({ state: 'implementing', dueOn: '2027-01-10' });
	const kept = await reading(await w.as('khach'), (db) => postponementsOf(db, car));
	expect(kept.map((p) => [p.actionId, p.dueBefore, p.dueAfter, p.byName])).toEqual([
		[null, '2026-12-01', '2026-12-20', 'Nguyễn Thị Lan'],
		[null, '2026-12-20', '2027-01-10', 'Cà Thị Ngọc']
	]);
	expect((await movesOf(w, car)).at(-1)).toMatchObject({ step: 'postpone', note: 'Chờ kinh phí' });
	const asked = { wardId: car.wardId, today: testDay, sort: 'urgency', direction: 'asc' } as const;
	const rows = await reading(await w.as('khach'), (db) => carRows(db, asked));
	expect(rows).toMatchObject([{ dueOn: '2027-01-10', postponements: 2 }]);
});

test('only to a later day, only with a reason, only by who leads, only while it is open', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'triaged', { dueOn: '2026-12-01' });
	expect(await refusalOf(postpone(w, car, '2026-12-01'))).toMatchObject({
		facts: { objections: [{ code: 'due-not-later', facts: { due: '2026-12-01' } }] }
	});
	expect(await objectionsOf(postpone(w, car, '2026-12-02', 'lan', { reason: '' }))).toEqual([
		'reason-missing'
	]);
	expect(await fieldsOf(postpone(w, car, 'mai'))).toEqual({ dueOn: expect.any(String) });
	expect(await codeOf(postpone(w, car, '2026-12-02', 'minh'))).toBe('not-allowed');
	expect(await codeOf(postpone(w, car, '2026-12-02', 'mai'))).toBe('not-found');
	expect(await codeOf(postpone(w, car, '2026-12-02', 'lan', { version: 9 }))).toBe('stale');
	expect(await codeOf(postpone(w, await aCarIn(w, 'closed'), '2027-12-02'))).toBe('wrong-state');
	expect(await codeOf(postpone(w, await aCar(w), '2027-12-02'))).toBe('wrong-state');
});

test('a plan that waits for approval is approved with the new day', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'planned');
	await postpone(w, car, '2027-03-01');
	const ngoc = await w.as('ngoc');
	await approvePlan(ngoc, await seenCar(ngoc, car));
	expect((await carNow(w, car)).state).toBe('implementing');
});
