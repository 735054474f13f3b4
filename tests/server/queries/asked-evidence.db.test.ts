import { expect, test } from 'vitest';
import { askedEvidence } from '#lib/server/queries/asked-evidence.ts';
import { anEvidenceFile } from '../../support/car-effects.ts';
import { aCar } from '../../support/cars.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a file is found by its id by who may read the ward, and is nowhere else', async () => {
	const w = await makeWorld();
	const car = await aCar(w);
	const { thanhBinh, himLam } = w.wards;
	const id = await anEvidenceFile(w, car, 'car', car.id);
	expect((await askedEvidence(await w.as('khach'), thanhBinh, id)).name).toBe('bang-theo-doi.jpg');
	const asked = async (person: 'lan' | 'mai', ward: number, of: string) =>
		codeOf(askedEvidence(await w.as(person), ward, of));
	expect(await asked('mai', thanhBinh, id)).toBe('not-found');
	expect(await asked('mai', himLam, id)).toBe('not-found');
	expect(await asked('lan', thanhBinh, car.id)).toBe('not-found');
	expect(await asked('lan', thanhBinh, 'khong-phai-uuid')).toBe('not-found');
});
