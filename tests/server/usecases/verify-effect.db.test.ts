import { expect, test } from 'vitest';
import { signaturesOfAct } from '#lib/server/database/act-signatures.ts';
import { addVerification, verificationOf } from '#lib/server/database/car-verifications.ts';
import * as cars from '#lib/server/database/cars.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { verifyEffect } from '#lib/server/usecases/verify-effect.ts';
import { aCarWithActions, carNow, seenCar } from '../../support/car-effects.ts';
import { type CarRef, aCarIn } from '../../support/cars.ts';
import { changesIn, codeOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import { type PersonName, type World, makeWorld, testDay } from '../../support/world.ts';

const effective = {
	measured: 98,
	verdict: 'effective' as const,
	observation: 'Đối chiếu sổ theo dõi'
};
const ineffective = {
	measured: 80,
	verdict: 'ineffective' as const,
	observation: 'Vẫn 08/40 hồ sơ quá hạn'
};
const verify = async (w: World, car: CarRef, changes: object = {}, person: PersonName = 'dung') => {
	const ctx = await w.as(person);
	return verifyEffect(ctx, { ...(await seenCar(ctx, car)), ...effective, ...changes });
};

test('the effect is measured, signed for, and then only the closing is left (10.2.1 d)', async () => {
	const w = await makeWorld();
	const { car } = await aCarWithActions(w, 'verifying');
	expect(await verify(w, car)).toEqual({ next: null });
	expect((await carNow(w, car)).car.state).toBe('closing');
	const dung = await w.as('dung');
	const [verification, signatures] = await reading(dung, async (db) => [
		await verificationOf(db, car),
		await signaturesOfAct(db, car)
	]);
	expect(verification).toMatchObject({
		verifierId: w.ids.dung,
		verifiedOn: testDay,
		measuredValue: 98,
		targetValue: 95,
		effective: true
	});
	expect(signatures.at(-1)).toMatchObject({ meaning: 'verify', signerName: 'Đỗ Quốc Dũng' });
	// A double click finds it verified.
	expect(await codeOf(verify(w, car))).toBe('wrong-state');
});

test('the verifier is nobody who owned or did any of it, and has the right to', async () => {
	const w = await makeWorld();
	const { car } = await aCarWithActions(w, 'verifying');
	await w.db.asOwner(async (db) => {
		await db
			.updateTable('membership')
			.set({ role: 'auditor' })
			.where('personId', 'in', [w.ids.minh, w.ids.hoa])
			.execute();
	});
	const before = await changesIn(w);
	for (const person of ['minh', 'hoa'] as const)
		expect(await objectionsOf(verify(w, car, {}, person)), person).toEqual(['verifier-took-part']);
	expect(await codeOf(verify(w, car, {}, 'khach'))).toBe('not-allowed');
	const mai = await w.as('mai');
	const input = { ...(await seenCar(await w.as('lan'), car)), ...effective };
	expect(await codeOf(verifyEffect(mai, input))).toBe('not-found');
	expect(await codeOf(verify(w, car, { password: 'sai' }))).toBe('wrong-password');
	expect(await changesIn(w)).toBe(before);
	// Nor by SQL: Hoa did one of the actions.
	const hoa = await w.as('hoa');
	const { car: row } = await carNow(w, car);
	expect(
		await codeOf(
			inTransaction(hoa, 'verify-effect', async (trx) => {
				await addVerification(trx, {
					wardId: car.wardId,
					id: crypto.randomUUID(),
					carId: car.id,
					verifierId: w.ids.hoa,
					verifiedOn: testDay,
					targetOperator: '>=',
					targetValue: 95,
					measuredValue: 99,
					effective: true,
					observation: 'Tốt',
					at: hoa.now
				});
				await cars.change(trx, row, { state: 'closing' });
			})
		)
	).toBe('not-allowed');
});

test('before the waiting time is over it is refused with the day from which it may be', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'verifying', { verifyFrom: '2026-12-01' });
	expect(await refusalOf(verify(w, car))).toEqual({
		code: 'gates-closed',
		facts: { objections: [{ code: 'waiting-time-not-over', facts: { date: '2026-12-01' } }] }
	});
});

test('what was measured below the target cannot be called effective, by no rule and no SQL', async () => {
	const w = await makeWorld();
	const { car } = await aCarWithActions(w, 'verifying');
	expect(await objectionsOf(verify(w, car, { measured: 94.9 }))).toEqual(['target-missed']);
	const dung = await w.as('dung');
	const row = {
		wardId: car.wardId,
		id: crypto.randomUUID(),
		carId: car.id,
		verifierId: w.ids.dung,
		verifiedOn: testDay,
		targetOperator: '>=' as const,
		targetValue: 95,
		measuredValue: 94.9,
		effective: true,
		observation: 'Gần đạt',
		at: dung.now
	};
	await expect(
		inTransaction(dung, 'verify-effect', (trx) => addVerification(trx, row))
	).rejects.toMatchObject({ constraint: 'car_verification_measured' });
});

test('what proved ineffective ends as such, and the next CAR is open and linked both ways', async () => {
	const w = await makeWorld();
	const { car } = await aCarWithActions(w, 'verifying');
	const { next } = await verify(w, car, ineffective);
	expect(next).toEqual({ year: 2026, number: car.number + 1 });
	const [old, following] = await reading(await w.as('lan'), async (db) => {
		const after = await cars.byNumber(db, car.wardId, next ?? { year: 0, number: 0 });
		return [await cars.byId(db, car), after] as const;
	});
	expect(old).toMatchObject({ state: 'ineffective' });
	expect(following).toMatchObject({
		...next,
		state: 'reported',
		previousCarId: car.id,
		attempt: 2,
		findingId: old?.findingId,
		source: old?.source,
		title: old?.title,
		ownerId: w.ids.minh,
		grade: 'minor',
		reportedBy: w.ids.dung,
		evidence: ineffective.observation
	});
	expect(following?.fact).toContain(`CAR-2026-00${car.number}`);
	expect(following?.fact).toContain('đo được 80 %, chỉ tiêu ≥ 95 %');
});

test('one that ended as ineffective is immutable, also to SQL, and nothing is added to it', async () => {
	const w = await makeWorld();
	const { car } = await aCarWithActions(w, 'verifying');
	await verify(w, car, ineffective);
	const { car: row, causes } = await carNow(w, car);
	const lan = await w.as('lan');
	const refused = (work: Parameters<typeof inTransaction>[2]) =>
		codeOf(inTransaction(lan, 'close-nonconformity', work));
	expect(await refused((trx) => cars.change(trx, row, { state: 'closing' }))).toBe('not-allowed');
	expect(await refused((trx) => cars.change(trx, row, { risksNote: 'Thêm sau' }))).toBe(
		'not-allowed'
	);
	expect(
		await refused((trx) =>
			trx
				.insertInto('carAction')
				.values({
					wardId: car.wardId,
					id: crypto.randomUUID(),
					carId: car.id,
					causeId: causes[1]?.id ?? '',
					position: 9,
					description: 'Thêm sau',
					ownerId: w.ids.lan,
					dueOn: testDay,
					state: 'open'
				})
				.execute()
		)
	).toBe('not-allowed');
});
