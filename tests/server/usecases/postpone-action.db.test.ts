import { expect, test } from 'vitest';
import { changeAction } from '#lib/server/database/car-action-changes.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { postponementsOf } from '#lib/server/database/car-postponements.ts';
import { postponeAction } from '#lib/server/usecases/postpone-action.ts';
import { aCarWithActions, carNow, seenCar } from '../../support/car-effects.ts';
import { codeOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('an action gets more time with a reason, and every date it had is kept', async () => {
	const w = await makeWorld();
	const { car, hoas } = await aCarWithActions(w, 'implementing');
	const lan = await w.as('lan');
	for (const [dueOn, reason] of [
		['2026-11-21', 'Chờ tập huấn'],
		['2026-12-05', 'Máy chủ hỏng']
	] as const)
		await postponeAction(lan, { ...(await seenCar(lan, car)), actionId: hoas.id, dueOn, reason });
	const kept = await reading(lan, (db) => postponementsOf(db, car));
	expect(kept.map((p) => [p.dueBefore, p.dueAfter, p.reason, p.byName])).toEqual([
		['2026-11-20', '2026-11-21', 'Chờ tập huấn', 'Nguyễn Thị Lan'],
		['2026-11-21', '2026-12-05', 'Máy chủ hỏng', 'Nguyễn Thị Lan']
	]);
	const now = await carNow(w, car);
	expect(now.actions[1]).toMatchObject({ dueOn: '2026-12-05', state: 'open' });
	// The effect was to be looked at one day after the last action; so it still is.
	expect(now.car.verifyFrom).toBe('2026-12-06');
});

test('only to a later day, only with a reason, only by who leads', async () => {
	const w = await makeWorld();
	const { car, hoas } = await aCarWithActions(w, 'implementing');
	const ngoc = await w.as('ngoc');
	const input = {
		...(await seenCar(ngoc, car)),
		actionId: hoas.id,
		dueOn: '2026-12-05',
		reason: 'Máy chủ hỏng'
	};
	expect(await refusalOf(postponeAction(ngoc, { ...input, dueOn: hoas.dueOn }))).toEqual({
		code: 'gates-closed',
		facts: {
			objections: [{ code: 'due-not-later', facts: { date: hoas.dueOn, due: hoas.dueOn } }]
		}
	});
	expect(await objectionsOf(postponeAction(ngoc, { ...input, reason: '' }))).toEqual([
		'reason-missing'
	]);
	for (const person of ['hoa', 'minh', 'dung', 'khach'] as const)
		expect(await codeOf(postponeAction(await w.as(person), input)), person).toBe('not-allowed');
	expect(await codeOf(postponeAction(await w.as('mai'), input))).toBe('not-found');
	expect(await codeOf(postponeAction(ngoc, { ...input, version: 7 }))).toBe('stale');
});

test('a due date does not move by itself, and an approved action says what it said, even by SQL', async () => {
	const w = await makeWorld();
	const { hoas } = await aCarWithActions(w, 'implementing');
	const lan = await w.as('lan');
	for (const changes of [
		{ dueOn: '2026-12-05' },
		{ description: 'Việc khác' },
		{ ownerId: w.ids.dung }
	])
		expect(
			await codeOf(inTransaction(lan, 'read', (trx) => changeAction(trx, hoas, changes)))
		).toBe('not-allowed');
});
