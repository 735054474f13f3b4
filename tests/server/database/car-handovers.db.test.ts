import { expect, test } from 'vitest';
import { addHandover, formerOwnersOf, handoversOf } from '#lib/server/database/car-handovers.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aCarIn } from '../../support/cars.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('handovers are told in their order with all three names, in their own ward alone', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'triaged');
	const pass = async (day: string, ownerBefore: string, ownerAfter: string) => {
		const lan = await w.as('lan', day);
		await inTransaction(lan, 'test', (trx) =>
			addHandover(trx, lan, car, {
				actionId: null,
				ownerBefore,
				ownerAfter,
				reason: 'Chuyển công tác'
			})
		);
	};
	await pass('2026-11-22', w.ids.hoa, w.ids.dung);
	await pass('2026-11-20', w.ids.minh, w.ids.hoa);
	const lan = await w.as('lan');
	const told = await reading(lan, (db) => handoversOf(db, car));
	expect(told.map((h) => [h.beforeName, h.afterName, h.byName])).toEqual([
		['Lò Văn Minh', 'Quàng Thị Hoa', 'Nguyễn Thị Lan'],
		['Quàng Thị Hoa', 'Đỗ Quốc Dũng', 'Nguyễn Thị Lan']
	]);
	const former = await reading(lan, (db) => formerOwnersOf(db, car));
	expect(former.ofCar.toSorted()).toEqual([w.ids.minh, w.ids.hoa].toSorted());
	expect(former.ofActions).toEqual([]);
	expect(await reading(await w.as('mai'), (db) => handoversOf(db, car))).toEqual([]);
	await expect(pass('2026-11-23', w.ids.hoa, w.ids.hoa)).rejects.toThrow();
});

test('nobody but the coordinator and the head hands over, and only in their own name', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'triaged');
	const hoa = await w.as('hoa');
	const handover = {
		actionId: null,
		ownerBefore: w.ids.minh,
		ownerAfter: w.ids.hoa,
		reason: 'Tự nhận'
	};
	expect(
		await codeOf(inTransaction(hoa, 'test', (trx) => addHandover(trx, hoa, car, handover)))
	).toBe('not-allowed');
});
