import { expect, test } from 'vitest';
import { proposeDismissal } from '#lib/server/usecases/propose-dismissal.ts';
import { aCar, carNow, seenCar } from '../../support/cars.ts';
import { objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a proposal needs a reason; who proposes anew is the one who proposed', async () => {
	const w = await makeWorld();
	const car = await aCar(w);
	const lan = await w.as('lan');
	const silent = proposeDismissal(lan, { ...(await seenCar(w, car)), note: ' ' });
	expect(await objectionsOf(silent)).toEqual(['reason-missing']);
	await proposeDismissal(lan, { ...(await seenCar(w, car)), note: 'Trùng' });
	await proposeDismissal(await w.as('ngoc'), { ...(await seenCar(w, car)), note: 'Trùng phiếu 2' });
	expect(await carNow(w, car)).toMatchObject({
		state: 'reported',
		dismissalReason: 'Trùng phiếu 2',
		dismissalProposedBy: w.ids.ngoc
	});
});
