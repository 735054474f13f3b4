import { expect, test } from 'vitest';
import { actionDecisionOn } from '#lib/server/car-action-decision.ts';
import { postponeAction } from '#lib/server/usecases/postpone-action.ts';
import { aCarWithActions, anEvidenceFile, seenCar } from '../support/car-effects.ts';
import { codeOf } from '../support/refusals.ts';
import { makeWorld } from '../support/world.ts';

test('the pages of an action tell whose it is, what it was postponed for, and what shows it', async () => {
	const w = await makeWorld();
	const { car, hoas } = await aCarWithActions(w, 'implementing');
	const [lan, hoa] = [await w.as('lan'), await w.as('hoa')];
	await postponeAction(lan, {
		...(await seenCar(lan, car)),
		actionId: hoas.id,
		dueOn: '2026-12-05',
		reason: 'Chờ tập huấn'
	});
	await anEvidenceFile(w, car, 'car_action', hoas.id);
	const key = { wardId: car.wardId, number: car.slug };
	const page = await actionDecisionOn(hoa, key, hoas.id, 'complete_action');
	expect(page).toMatchObject({
		decision: { objections: [], refusal: null },
		action: {
			owner: 'Quàng Thị Hoa',
			dueOn: '2026-12-05',
			cause: 'Quy trình không quy định việc nhắc hạn',
			postponements: [{ reason: 'Chờ tập huấn', dueBefore: hoas.dueOn }]
		},
		evidence: [{ name: 'bang-theo-doi.jpg' }]
	});
	// A reason is what the form will bring: its want is no objection beforehand.
	expect(
		(await actionDecisionOn(lan, key, hoas.id, 'postpone_action')).decision.objections
	).toEqual([]);
	expect(await codeOf(actionDecisionOn(lan, key, w.ids.lan, 'postpone_action'))).toBe('not-found');
});
