import { expect, test } from 'vitest';
import { addAction } from '#lib/server/usecases/add-action.ts';
import { aCarWithActions, carNow, seenCar } from '../../support/car-effects.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('one more action meets a root cause, is somebody’s of the ward, and moves the verification on', async () => {
	const w = await makeWorld();
	const { car, minhs } = await aCarWithActions(w, 'implementing');
	const ngoc = await w.as('ngoc');
	const input = {
		...(await seenCar(ngoc, car)),
		causeId: minhs.causeId,
		description: 'Tập huấn lại cho Bộ phận Một cửa',
		ownerId: w.ids.hoa,
		dueOn: '2026-12-10',
		reason: 'Ảnh chụp cho thấy vẫn chưa rõ việc'
	};
	const { causes } = await carNow(w, car);
	const fields = (changes: object) => fieldsOf(addAction(ngoc, { ...input, ...changes }));
	expect(await fields({ causeId: causes[0]?.id })).toEqual({ causeId: 'not-in-list' });
	expect(await fields({ ownerId: w.ids.khach })).toEqual({ ownerId: 'not-in-list' });
	expect(await fields({ ownerId: w.ids.mai })).toEqual({ ownerId: 'not-in-list' });
	expect(await fields({ dueOn: '2026-11-22' })).toEqual({ dueOn: 'before-start' });
	expect(await objectionsOf(addAction(ngoc, { ...input, reason: '' }))).toEqual(['reason-missing']);
	expect(await codeOf(addAction(await w.as('minh'), input))).toBe('not-allowed');
	await addAction(ngoc, input);
	const now = await carNow(w, car);
	expect(now.actions[2]).toMatchObject({ position: 2, ownerId: w.ids.hoa, state: 'open' });
	expect(now.car.verifyFrom).toBe('2026-12-12');
	expect(await codeOf(addAction(ngoc, input))).toBe('stale');
});
