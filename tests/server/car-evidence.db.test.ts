import { expect, test } from 'vitest';
import { carEvidence } from '#lib/server/car-evidence.ts';
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
	expect(seen.open.map(({ subject }) => subject)).toEqual(['car', 'car_verification']);
	// Who took part brings no evidence of the verification; who only reads brings none.
	expect((await of('hoa')).open).toEqual([]);
	expect((await of('khach')).open).toEqual([]);
	expect((await of('lan', (await aCarIn(w, 'closed')).slug)).open).toEqual([]);
	expect(await codeOf(of('mai'))).toBe('not-found');
	const underway = await aCarWithActions(w, 'implementing');
	const offered = async (person: PersonName) =>
		(await of(person, underway.car.slug)).open.map(({ subject, text }) => text || subject);
	expect(await offered('minh')).toEqual([
		'car',
		'Bổ sung bước nhắc hạn vào quy trình',
		'Lập bảng theo dõi hạn hằng ngày'
	]);
	expect(await offered('hoa')).toEqual(['Lập bảng theo dõi hạn hằng ngày']);
});
