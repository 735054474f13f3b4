import { expect, test } from 'vitest';
import { addAction } from '#lib/server/usecases/add-action.ts';
import { cancelAction } from '#lib/server/usecases/cancel-action.ts';
import { completeAction } from '#lib/server/usecases/complete-action.ts';
import { completeActions } from '#lib/server/usecases/complete-actions.ts';
import { aCarWithActions, carNow, seenCar } from '../../support/car-effects.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('a cancelled action never counts as done: its cause keeps another, and that one must be done', async () => {
	const w = await makeWorld();
	const { car, minhs, hoas } = await aCarWithActions(w, 'implementing');
	const [lan, minh] = [await w.as('lan'), await w.as('minh')];
	const cancel = async (actionId: string, reason = 'Thành phố làm chung') =>
		cancelAction(lan, { ...(await seenCar(lan, car)), actionId, reason });
	expect(await objectionsOf(cancel(hoas.id, ''))).toEqual(['reason-missing']);
	await cancel(hoas.id);
	expect((await carNow(w, car)).actions[1]).toMatchObject({
		state: 'cancelled',
		cancelledReason: 'Thành phố làm chung',
		cancelledBy: w.ids.lan,
		doneOn: null
	});
	expect(await objectionsOf(cancel(minhs.id))).toEqual(['last-action-of-cause']);
	const complete = async () => completeActions(minh, await seenCar(minh, car));
	expect(await objectionsOf(complete())).toEqual(['actions-open']);

	// In its stead another is added; then the first may go.
	await addAction(lan, {
		...(await seenCar(lan, car)),
		causeId: minhs.causeId,
		description: 'Dán lịch nhắc hạn tại quầy',
		ownerId: w.ids.hoa,
		dueOn: testDay,
		reason: 'Việc cũ không còn cần'
	});
	await cancel(minhs.id);
	const third = (await carNow(w, car)).actions[2];
	await completeAction(await w.as('hoa'), {
		...(await seenCar(minh, car)),
		actionId: third?.id ?? '',
		doneOn: testDay,
		result: 'Đã dán',
		evidence: 'Ảnh tại quầy'
	});
	await complete();
	expect((await carNow(w, car)).car).toMatchObject({
		state: 'verifying',
		implementedOn: testDay
	});
});

test('who leads cancels, nobody else; what is done stays done', async () => {
	const w = await makeWorld();
	const { car, hoas } = await aCarWithActions(w, 'implementing');
	const hoa = await w.as('hoa');
	const input = { ...(await seenCar(hoa, car)), actionId: hoas.id, reason: 'Không cần' };
	for (const person of ['hoa', 'minh', 'dung', 'khach', 'thanhpho'] as const)
		expect(await codeOf(cancelAction(await w.as(person), input)), person).toBe('not-allowed');
	expect(await codeOf(cancelAction(await w.as('mai'), input))).toBe('not-found');
	await completeAction(hoa, { ...input, doneOn: testDay, result: 'Xong', evidence: 'Ảnh' });
	const lan = await w.as('lan');
	expect(await codeOf(cancelAction(lan, input))).toBe('stale');
	expect(
		await objectionsOf(cancelAction(lan, { ...(await seenCar(lan, car)), ...input, version: 2 }))
	).toEqual(['action-not-open']);
});
