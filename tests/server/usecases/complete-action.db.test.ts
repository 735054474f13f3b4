import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { evidenceOf } from '#lib/server/database/evidence-files.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { changeAction } from '#lib/server/database/car-action-changes.ts';
import { completeAction } from '#lib/server/usecases/complete-action.ts';
import { aCarWithActions, anEvidenceFile, carNow, seenCar } from '../../support/car-effects.ts';
import { jpeg } from '../../support/good-files.ts';
import { changesIn, codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld, testDay } from '../../support/world.ts';

const done = { doneOn: testDay, result: 'Đã ban hành', evidence: 'Biên bản 12/BB-UBND' };

test('who owns an action says that it was done, when, and what shows it (10.2.1 c)', async () => {
	const w = await makeWorld();
	const { car, hoas } = await aCarWithActions(w, 'implementing');
	const hoa = await w.as('hoa');
	await completeAction(hoa, { ...(await seenCar(hoa, car)), actionId: hoas.id, ...done });
	const now = await carNow(w, car);
	expect(now.car).toMatchObject({ state: 'implementing', version: 2 });
	expect(now.actions[1]).toMatchObject({ state: 'done', doneOn: testDay, doneBy: w.ids.hoa });
	expect(now.actions[0]).toMatchObject({ state: 'open' });
	// A double click finds it done.
	const again = { ...(await seenCar(hoa, car)), actionId: hoas.id, ...done };
	expect(await objectionsOf(completeAction(hoa, again))).toEqual(['action-not-open']);
});

test('the owner of the CAR may say it for others; nobody else may, in no ward', async () => {
	const w = await makeWorld();
	const { car, minhs, hoas } = await aCarWithActions(w, 'implementing');
	const lan = await w.as('lan');
	const seen = { ...(await seenCar(lan, car)), ...done };
	const before = await changesIn(w);
	for (const person of ['lan', 'dung', 'ngoc', 'hung'] as const)
		expect(
			await objectionsOf(completeAction(await w.as(person), { ...seen, actionId: hoas.id })),
			person
		).toEqual(['not-the-action-owner']);
	expect(
		await objectionsOf(completeAction(await w.as('hoa'), { ...seen, actionId: minhs.id }))
	).toEqual(['not-the-action-owner']);
	for (const [person, code] of [
		['khach', 'not-allowed'],
		['thanhpho', 'not-allowed'],
		['yen', 'not-found']
	] as const)
		expect(
			await codeOf(completeAction(await w.as(person), { ...seen, actionId: hoas.id })),
			person
		).toBe(code);
	expect(await changesIn(w)).toBe(before);
	await completeAction(await w.as('minh'), { ...seen, actionId: hoas.id });
});

test('not in days to come, not before it was found, not without anything that shows it', async () => {
	const w = await makeWorld();
	const { car, minhs } = await aCarWithActions(w, 'implementing');
	const minh = await w.as('minh');
	const input = { ...(await seenCar(minh, car)), actionId: minhs.id, ...done };
	const fields = (changes: object) => fieldsOf(completeAction(minh, { ...input, ...changes }));
	expect(await fields({ doneOn: '2026-11-24' })).toEqual({ doneOn: 'out-of-range' });
	expect(await fields({ doneOn: '2026-10-01' })).toEqual({ doneOn: 'before-start' });
	expect(await fields({ result: ' ' })).toEqual({ result: 'required' });
	expect(await fields({ evidence: '' })).toEqual({ evidence: 'required' });
	// The database says it again.
	expect(
		await codeOf(
			inTransaction(minh, 'complete-action', (trx) =>
				changeAction(trx, minhs, {
					state: 'done',
					doneOn: testDay,
					doneBy: w.ids.minh,
					result: 'Xong'
				})
			)
		)
	).toBe('not-allowed');
	await anEvidenceFile(w, car, 'car_action', minhs.id);
	await completeAction(minh, { ...input, evidence: '' });
	expect((await carNow(w, car)).actions[0]).toMatchObject({ state: 'done', evidence: '' });
});

test('what somebody else has changed meanwhile is not written over, and what is not begun is not done', async () => {
	const w = await makeWorld();
	const { car, minhs } = await aCarWithActions(w, 'implementing');
	const minh = await w.as('minh');
	const seen = await seenCar(minh, car);
	expect(
		await codeOf(
			completeAction(minh, { ...seen, version: seen.version + 1, actionId: minhs.id, ...done })
		)
	).toBe('stale');
	const planned = await aCarWithActions(w, 'planned');
	const input = { ...(await seenCar(minh, planned.car)), actionId: planned.minhs.id, ...done };
	expect(await codeOf(completeAction(minh, input))).toBe('wrong-state');
});

test('the file that comes along is kept with the action done, or not at all', async () => {
	const w = await makeWorld();
	const { car, minhs } = await aCarWithActions(w, 'implementing');
	const put: number[] = [];
	const told = await w.as('minh');
	const minh: Context = {
		...told,
		files: {
			...told.files,
			put: (bytes) => {
				put.push(bytes.length);
				return told.files.put(bytes);
			}
		}
	};
	const file = { name: 'bang.jpg', bytes: await jpeg() };
	const seen = await seenCar(minh, car);
	const input = { ...seen, actionId: minhs.id, ...done, evidence: '', file };
	const files = () => reading(minh, (db) => evidenceOf(db, car.wardId, [minhs.id]));
	expect(await fieldsOf(completeAction(minh, { ...input, doneOn: '2026-11-24' }))).toEqual({
		doneOn: 'out-of-range'
	});
	expect(await codeOf(completeAction(minh, { ...input, version: 99 }))).toBe('stale');
	const bad = { name: 'bang.jpg', bytes: new Uint8Array([1, 2, 3]) };
	expect(await codeOf(completeAction(minh, { ...input, file: bad }))).toBe('file-kind-not-allowed');
	expect([put, await files()]).toEqual([[], []]);
	await completeAction(minh, input);
	expect(await files()).toMatchObject([{ name: 'bang.jpg', subject: 'car_action' }]);
	expect((await carNow(w, car)).actions[0]?.state).toBe('done');
	expect(put).toHaveLength(1);
});
