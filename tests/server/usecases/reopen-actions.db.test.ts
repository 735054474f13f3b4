import { expect, test } from 'vitest';
import { reopenActions } from '#lib/server/usecases/reopen-actions.ts';
import { aCarWithActions, seenCar } from '../../support/car-effects.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('who took part cannot send it back in the name of the verification, nor can other roles', async () => {
	const w = await makeWorld();
	const { car } = await aCarWithActions(w, 'verifying');
	await w.db.asOwner((db) =>
		db
			.updateTable('membership')
			.set({ role: 'auditor' })
			.where('personId', '=', w.ids.hoa)
			.execute()
	);
	const input = { ...(await seenCar(await w.as('lan'), car)), note: 'Ảnh chưa rõ' };
	expect(await objectionsOf(reopenActions(await w.as('hoa'), input))).toEqual([
		'verifier-took-part'
	]);
	expect(await codeOf(reopenActions(await w.as('minh'), input))).toBe('not-allowed');
	expect(await codeOf(reopenActions(await w.as('mai'), input))).toBe('not-found');
	expect(await codeOf(reopenActions(await w.as('dung'), { ...input, version: 9 }))).toBe('stale');
});
