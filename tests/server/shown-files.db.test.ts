import { expect, test } from 'vitest';
import { evidenceOf } from '#lib/server/database/evidence-files.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { shownFiles } from '#lib/server/shown-files.ts';
import { anEvidenceFile } from '../support/car-effects.ts';
import { aCar } from '../support/cars.ts';
import { makeWorld } from '../support/world.ts';

test('a file is shown with who brought it, where it is whole, and a picture small', async () => {
	const w = await makeWorld();
	const car = await aCar(w);
	const id = await anEvidenceFile(w, car, 'car', car.id);
	const rows = await reading(await w.as('lan'), (db) => evidenceOf(db, car.wardId, [car.id]));
	const shown = async (...args: [{ personId: string; name: string }[]?]) =>
		reading(await w.as('lan'), (db) =>
			shownFiles(
				db,
				'thanh-binh',
				[...rows, ...rows.map((row) => ({ ...row, mediaType: 'application/pdf' }))],
				...args
			)
		);
	const [picture, paper] = await shown();
	expect(picture).toMatchObject({
		name: 'bang-theo-doi.jpg',
		size: 1000,
		addedByName: 'Lò Văn Minh',
		href: `/thanh-binh/evidence/${id}`,
		thumbnail: `/thanh-binh/evidence/${id}/thumbnail`
	});
	expect(paper?.thumbnail).toBeNull();
	// Of an auditor from elsewhere the audit knows the name.
	const [named] = await shown([{ personId: w.ids.minh, name: 'Lò Văn Minh (đoàn)' }]);
	expect(named?.addedByName).toBe('Lò Văn Minh (đoàn)');
});
