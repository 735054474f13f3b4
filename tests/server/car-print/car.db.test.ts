import { expect, test } from 'vitest';
import { definitionOf } from '#lib/pdf/forms.ts';
import { carPrint } from '#lib/server/car-print/car.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { closeNonconformity } from '#lib/server/usecases/close-nonconformity.ts';
import { verifyEffect } from '#lib/server/usecases/verify-effect.ts';
import { aCarWithActions, anEvidenceFile, seenCar } from '../../support/car-effects.ts';
import { type CarRef, aCar, aCarIn } from '../../support/cars.ts';
import { aFinding, anIssuedAudit } from '../../support/finding-scenes.ts';
import { edition } from '../../support/prints.ts';
import { codeOf } from '../../support/refusals.ts';
import { type World, makeWorld } from '../../support/world.ts';

const printed = async (w: World, car: CarRef, person: 'lan' | 'khach' | 'mai' = 'lan') => {
	const ctx = await w.as(person);
	return reading(ctx, (db) => carPrint(db, ctx, { wardId: car.wardId, number: car.slug }));
};

test('what went through every step prints all of it, with the three signatures', async () => {
	const w = await makeWorld();
	const { car, minhs } = await aCarWithActions(w, 'verifying');
	await anEvidenceFile(w, car, 'car_action', minhs.id);
	await anEvidenceFile(w, car, 'car', car.id, 'so-theo-doi.jpg');
	const [dung, lan] = [await w.as('dung'), await w.as('lan')];
	await verifyEffect(dung, {
		...(await seenCar(dung, car)),
		measured: 98,
		verdict: 'effective',
		observation: 'Đối chiếu sổ theo dõi'
	});
	await closeNonconformity(lan, {
		...(await seenCar(lan, car)),
		risksNote: 'Đã rà soát',
		documentsChanged: 'no',
		documentsNote: 'Quy trình đã đủ'
	});
	const data = await printed(w, car, 'khach');
	expect(data).toMatchObject({
		number: `CAR-${car.slug}`,
		state: 'closed',
		department: 'Bộ phận Một cửa',
		reportedBy: { name: 'Quàng Thị Hoa', title: 'Công chức Một cửa' },
		owner: { name: 'Lò Văn Minh' },
		clauses: expect.stringMatching(/9001:2015 – 8\.7$/),
		// Taken in while the effect was verified.
		files: { report: [], verification: [{ name: 'so-theo-doi.jpg', mediaType: 'image/jpeg' }] },
		target: { operator: '>=', value: 95, unit: '%' },
		planApproval: { name: 'Cà Thị Ngọc', title: 'Phó Chủ tịch UBND' },
		verification: { measured: 98, effective: true, verifier: { name: 'Đỗ Quốc Dũng' } },
		verificationSignature: { name: 'Đỗ Quốc Dũng' },
		closing: { name: 'Nguyễn Thị Lan' },
		documentsChanged: false
	});
	expect(data.actions[0]).toMatchObject({
		owner: 'Lò Văn Minh',
		files: [{ name: 'bang-theo-doi.jpg' }]
	});
	expect(data.causes.map((c) => c.isRoot)).toEqual([false, true]);
	expect(() => definitionOf({ kind: 'car', data }, edition)).not.toThrow();
});

test('found by the auditor, not by whoever accepted the finding; a next attempt by who found that it failed', async () => {
	const w = await makeWorld();
	const { id: findingId } = await aFinding(w, await anIssuedAudit(w), { state: 'accepted' });
	const first = await aCarIn(w, 'ineffective', { findingId, source: 'audit' });
	expect((await printed(w, first)).reportedBy).toMatchObject({ name: 'Đỗ Quốc Dũng' });
	const next = await aCar(w, { findingId, source: 'audit', previousCarId: first.id, attempt: 2 });
	expect((await printed(w, next)).reportedBy).toMatchObject({ name: 'Quàng Thị Hoa' });
});

test('one that is only reported leaves the rest for a pen; one that failed names the next', async () => {
	const w = await makeWorld();
	const fresh = await printed(w, await aCar(w));
	expect(fresh).toMatchObject({ grade: null, owner: null, actions: [], verification: null });
	const failed = await aCarIn(w, 'ineffective');
	const next = await aCar(w, { previousCarId: failed.id, attempt: 2 });
	expect(await printed(w, failed)).toMatchObject({ next: `CAR-${next.slug}`, previous: '' });
	expect(await printed(w, next)).toMatchObject({ previous: `CAR-${failed.slug}`, attempt: 2 });
	expect(await codeOf(printed(w, failed, 'mai'))).toBe('not-found');
});
