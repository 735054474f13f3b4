import { expect, test } from 'vitest';
import { signaturesOfAct } from '#lib/server/database/act-signatures.ts';
import { documentsOfCar } from '#lib/server/database/car-documents.ts';
import * as cars from '#lib/server/database/cars.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { closeNonconformity } from '#lib/server/usecases/close-nonconformity.ts';
import { carNow, seenCar } from '../../support/car-effects.ts';
import { type CarRef, aCarIn } from '../../support/cars.ts';
import { aDocument, aDraft, anApprovedRevision } from '../../support/documents.ts';
import { changesIn, codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { type PersonName, type World, makeWorld } from '../../support/world.ts';

const unchanged = {
	risksNote: 'Đánh giá lại rủi ro trễ hạn: giảm từ 12 xuống 6',
	documentsChanged: 'no' as const,
	documentsNote: 'Quy trình đã đủ, chỉ thiếu việc nhắc hạn'
};
const close = async (w: World, car: CarRef, changes: object = {}, person: PersonName = 'lan') => {
	const ctx = await w.as(person);
	return closeNonconformity(ctx, { ...(await seenCar(ctx, car)), ...unchanged, ...changes });
};

test('closed with risks looked at again, and with why no document had to change (10.2.1 e, f)', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'closing');
	expect(await fieldsOf(close(w, car, { risksNote: '' }))).toEqual({ risksNote: 'required' });
	expect(await objectionsOf(close(w, car, { documentsNote: '' }))).toEqual(['reason-missing']);
	expect(await codeOf(close(w, car, { password: 'sai' }))).toBe('wrong-password');
	await close(w, car);
	expect((await carNow(w, car)).car).toMatchObject({
		state: 'closed',
		closedBy: w.ids.lan,
		documentsChanged: false
	});
	const signatures = await reading(await w.as('lan'), (db) => signaturesOfAct(db, car));
	expect(signatures.at(-1)).toMatchObject({ meaning: 'close', signerId: w.ids.lan });
	expect(await codeOf(close(w, car))).toBe('wrong-state');
});

test('changed documents are proved by an approved revision after it, and the one before is found', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'closing');
	const document = await aDocument(w);
	const before = await anApprovedRevision(w, document, {
		effectiveFrom: '2026-01-05',
		effectiveUntil: '2026-11-15'
	});
	const after = await anApprovedRevision(w, document, { issue: 2, effectiveFrom: '2026-11-16' });
	const draft = await aDraft(w, await aDocument(w, { code: 'QT.TP.02' }));
	const changed = { documentsChanged: 'yes' as const, documentsNote: '' };
	const objections = (revisionIds: string[]) =>
		objectionsOf(close(w, car, { ...changed, revisionIds }));
	expect(await objections([])).toEqual(['no-document-named']);
	expect(await objections([before.id])).toEqual(['revision-before-nonconformity']);
	expect(await objections([draft.id])).toEqual(['document-not-revised']);
	expect(await fieldsOf(close(w, car, { ...changed, revisionIds: [before.id, after.id] }))).toEqual(
		{ revisionIds: 'not-in-list' }
	);
	await close(w, car, { ...changed, revisionIds: [after.id] });
	const [proof] = await reading(await w.as('lan'), (db) => documentsOfCar(db, car));
	expect(proof).toMatchObject({ code: 'QT.TP.01', afterId: after.id, beforeId: before.id });
});

test('a change that nothing proves is refused by the database, too', async () => {
	const w = await makeWorld();
	const { car } = await carNow(w, await aCarIn(w, 'closing'));
	const lan = await w.as('lan');
	expect(
		await codeOf(
			inTransaction(lan, 'close-nonconformity', (trx) =>
				cars.change(trx, car, {
					state: 'closed',
					risksNote: 'Đã rà soát',
					documentsChanged: true,
					closedBy: w.ids.lan,
					closedAt: lan.now
				})
			)
		)
	).toBe('not-allowed');
});

test('not by its owner, not by other roles, not from another ward, not from another version', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'closing', { owner: 'lan' });
	const before = await changesIn(w);
	expect(await objectionsOf(close(w, car))).toEqual(['owner-cannot-close']);
	for (const person of ['hoa', 'dung', 'khach'] as const)
		expect(await codeOf(close(w, car, {}, person)), person).toBe('not-allowed');
	const input = { ...(await seenCar(await w.as('lan'), car)), ...unchanged };
	expect(await codeOf(closeNonconformity(await w.as('mai'), input))).toBe('not-found');
	expect(await codeOf(close(w, car, { version: 9 }, 'ngoc'))).toBe('stale');
	expect(await changesIn(w)).toBe(before);
});

test('a closed CAR is immutable, also to SQL', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'closing');
	await close(w, car);
	const { car: row } = await carNow(w, car);
	const lan = await w.as('lan');
	for (const changes of [{ risksNote: 'Sửa lại' }, { state: 'closing' as const }])
		expect(
			await codeOf(
				inTransaction(lan, 'close-nonconformity', (trx) => cars.change(trx, row, changes))
			)
		).toBe('not-allowed');
});
