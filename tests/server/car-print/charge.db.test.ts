import { expect, test } from 'vitest';
import { chargePrint } from '#lib/server/car-print/charge.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { handOverAction } from '#lib/server/usecases/hand-over-action.ts';
import { postponeAction } from '#lib/server/usecases/postpone-action.ts';
import { postponeNonconformity } from '#lib/server/usecases/postpone-nonconformity.ts';
import { aCarWithActions, seenCar } from '../../support/car-effects.ts';
import { makeWorld } from '../../support/world.ts';

test('what passed on and was put off is printed with the action it was about, or with the CAR', async () => {
	const w = await makeWorld();
	const { car, minhs, hoas } = await aCarWithActions(w, 'implementing');
	const lan = await w.as('lan');
	const reason = 'Nghỉ thai sản';
	const ofHoa = { actionId: hoas.id, reason };
	await handOverAction(lan, { ...(await seenCar(lan, car)), ...ofHoa, ownerId: w.ids.dung });
	await postponeAction(lan, { ...(await seenCar(lan, car)), ...ofHoa, dueOn: '2026-12-05' });
	await postponeNonconformity(lan, { ...(await seenCar(lan, car)), reason, dueOn: '2027-06-30' });
	const charge = await reading(lan, (db) => chargePrint(db, car));
	expect(charge(hoas.id)).toEqual({
		handovers: [{ before: 'Quàng Thị Hoa', after: 'Đỗ Quốc Dũng', reason, on: lan.today }],
		postponements: [
			{
				dueBefore: hoas.dueOn,
				dueAfter: '2026-12-05',
				reason,
				by: 'Nguyễn Thị Lan',
				on: lan.today
			}
		]
	});
	expect(charge(null)).toMatchObject({
		handovers: [],
		postponements: [{ dueAfter: '2027-06-30' }]
	});
	expect(charge(minhs.id)).toEqual({ handovers: [], postponements: [] });
});
