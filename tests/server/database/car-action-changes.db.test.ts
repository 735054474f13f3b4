import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addAction, changeAction } from '#lib/server/database/car-action-changes.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aCarWithActions, carNow } from '../../support/car-effects.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('an open action changes once; who comes second is told', async () => {
	const w = await makeWorld();
	const { car, hoas } = await aCarWithActions(w, 'implementing');
	const lan = await w.as('lan');
	const cancelled = {
		state: 'cancelled',
		cancelledReason: 'Trùng',
		cancelledBy: w.ids.lan
	} as const;
	const cancel = () =>
		inTransaction(lan, 'cancel-action', (trx) => changeAction(trx, hoas, cancelled));
	await cancel();
	expect((await carNow(w, car)).actions[1]).toMatchObject(cancelled);
	expect(await codeOf(cancel())).toBe('stale');
});

test('a further action begins open, and only while the CAR goes on', async () => {
	const w = await makeWorld();
	const { car, hoas } = await aCarWithActions(w, 'implementing');
	const lan = await w.as('lan');
	const add = () =>
		inTransaction(lan, 'add-action', (trx) =>
			addAction(trx, car, {
				id: randomUUID(),
				causeId: hoas.causeId,
				description: 'Tập huấn lại',
				ownerId: w.ids.hoa,
				dueOn: testDay,
				position: 2
			})
		);
	await add();
	expect((await carNow(w, car)).actions[2]).toMatchObject({ state: 'open', position: 2 });
});
