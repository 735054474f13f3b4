import { expect, test } from 'vitest';
import { dismissNonconformity } from '#lib/server/usecases/dismiss-nonconformity.ts';
import { proposeDismissal } from '#lib/server/usecases/propose-dismissal.ts';
import { aCar, carNow, movesOf, seenCar } from '../../support/cars.ts';
import { objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a dismissal is proposed by one person with a reason and confirmed by another', async () => {
	const w = await makeWorld();
	const car = await aCar(w);
	const lan = await w.as('lan');
	const unproposed = dismissNonconformity(lan, await seenCar(w, car));
	expect(await objectionsOf(unproposed)).toEqual(['dismissal-not-proposed']);
	await proposeDismissal(lan, { ...(await seenCar(w, car)), note: 'Đã ghi ở phiếu khác' });
	const alone = dismissNonconformity(lan, await seenCar(w, car));
	expect(await objectionsOf(alone)).toEqual(['second-person-needed']);
	await dismissNonconformity(await w.as('ngoc'), {
		...(await seenCar(w, car)),
		note: 'Đồng ý'
	});
	expect(await carNow(w, car)).toMatchObject({
		state: 'dismissed',
		dismissalReason: 'Đã ghi ở phiếu khác',
		dismissalProposedBy: w.ids.lan,
		dismissedBy: w.ids.ngoc
	});
	expect((await movesOf(w, car)).map(({ step, note }) => [step, note])).toEqual([
		['report', ''],
		['propose_dismissal', 'Đã ghi ở phiếu khác'],
		['dismiss', 'Đồng ý']
	]);
});

test('the database knows the second person too', async () => {
	const w = await makeWorld();
	const car = await aCar(w, { dismissalReason: 'Trùng', dismissalProposedBy: w.ids.lan });
	const alone = w.db.asOwner((db) =>
		db
			.updateTable('car')
			.set({ state: 'dismissed', dismissedBy: w.ids.lan })
			.where('id', '=', car.id)
			.execute()
	);
	await expect(alone).rejects.toThrow('car_dismissed');
});
