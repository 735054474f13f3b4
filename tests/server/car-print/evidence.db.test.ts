import { expect, test } from 'vitest';
import { evidencePrint } from '#lib/server/car-print/evidence.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aCarWithActions, anEvidenceFile } from '../../support/car-effects.ts';
import { makeWorld } from '../../support/world.ts';

test('a file is printed in the block it came for, or with the action it proves', async () => {
	const w = await makeWorld();
	const { car, minhs, hoas } = await aCarWithActions(w, 'implementing');
	await anEvidenceFile(w, car, 'car', car.id, 'so-theo-doi.jpg');
	await anEvidenceFile(w, car, 'car_action', minhs.id);
	const { files, filesOf } = await reading(await w.as('khach'), (db) =>
		evidencePrint(db, car, [minhs.id, hoas.id])
	);
	expect(Object.values(files).flat()).toMatchObject([{ name: 'so-theo-doi.jpg' }]);
	expect(filesOf(minhs.id)).toMatchObject([{ name: 'bang-theo-doi.jpg' }]);
	expect(filesOf(hoas.id)).toEqual([]);
});
