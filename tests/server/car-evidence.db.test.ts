import { expect, test } from 'vitest';
import { carEvidence, shownFiles } from '#lib/server/car-evidence.ts';
import { evidenceOf } from '#lib/server/database/evidence-files.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aCarWithActions, anEvidenceFile } from '../support/car-effects.ts';
import { aCarIn } from '../support/cars.ts';
import { codeOf } from '../support/refusals.ts';
import { type PersonName, makeWorld } from '../support/world.ts';

test('files of a CAR are shown by what they prove, and offered where somebody may add one', async () => {
	const w = await makeWorld();
	const { car, minhs } = await aCarWithActions(w, 'verifying');
	await anEvidenceFile(w, car, 'car_action', minhs.id);
	await anEvidenceFile(w, car, 'car_verification', car.id, 'so-lieu.jpg');
	const of = async (person: PersonName, number = car.slug) =>
		carEvidence(await w.as(person), { wardId: car.wardId, number }, 'thanh-binh');
	const seen = await of('dung');
	expect(seen.files.map((f) => [f.subject, f.name, f.addedByName])).toEqual(
		expect.arrayContaining([
			['car_action', 'bang-theo-doi.jpg', 'Lò Văn Minh'],
			['car_verification', 'so-lieu.jpg', 'Lò Văn Minh']
		])
	);
	expect(seen.open.map(({ subject }) => subject)).toEqual([
		'car',
		'car_cause',
		'car_cause',
		'car_action',
		'car_action',
		'car_verification'
	]);
	// Who may not verify brings no evidence of the verification; who only reads brings none.
	expect((await of('hoa')).open.map(({ subject }) => subject)).not.toContain('car_verification');
	expect((await of('khach')).open).toEqual([]);
	expect((await of('lan', (await aCarIn(w, 'closed')).slug)).open).toEqual([]);
	expect(await codeOf(of('mai'))).toBe('not-found');
	const [file] = await reading(await w.as('lan'), async (db) =>
		shownFiles(db, 'thanh-binh', await evidenceOf(db, car.wardId, [minhs.id]))
	);
	expect(file?.href).toBe(`/thanh-binh/evidence/${file?.id}`);
});
