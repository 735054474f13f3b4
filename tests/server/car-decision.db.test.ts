import { expect, test } from 'vitest';
import { carStateLabel } from '#lib/i18n/car-labels.ts';
import { carDecisionOn } from '#lib/server/car-decision.ts';
import { aCarIn } from '../support/cars.ts';
import { codeOf } from '../support/refusals.ts';
import { makeWorld } from '../support/world.ts';

test('a page is told whether its step stands open to this person, and why not', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'verifying');
	const key = { wardId: car.wardId, number: car.slug };
	const on = async (person: 'dung' | 'lan', step: 'verify_ineffective' | 'close') =>
		carDecisionOn(await w.as(person), key, step, (_db, { car: { attempt } }) => ({ attempt }));
	expect(await on('dung', 'verify_ineffective')).toMatchObject({
		attempt: 1,
		decision: { title: 'Hồ sơ bảo trợ xã hội quá hạn', objections: [], refusal: null }
	});
	expect((await on('lan', 'close')).decision.refusal).toMatchObject({
		code: 'wrong-state',
		what: expect.stringContaining(carStateLabel('verifying', 'vi'))
	});
	await w.db.asOwner((db) => db.updateTable('car').set({ verifyFrom: '2026-12-01' }).execute());
	expect((await on('dung', 'verify_ineffective')).decision.objections).toMatchObject([
		{ code: 'waiting-time-not-over', what: expect.stringContaining('01/12/2026') }
	]);
	for (const [person, code] of [
		['hoa', 'not-allowed'],
		['mai', 'not-found'],
		[null, 'not-signed-in']
	] as const)
		expect(await codeOf(carDecisionOn(await w.as(person), key, 'verify_ineffective'))).toBe(code);
	const other = { ...key, number: '2026-999' };
	expect(await codeOf(carDecisionOn(await w.as('dung'), other, 'verify_ineffective'))).toBe(
		'not-found'
	);
});
