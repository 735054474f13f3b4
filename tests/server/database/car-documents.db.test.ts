import { expect, test } from 'vitest';
import {
	addDocuments,
	documentsOfCar,
	revisionsNamed,
	revisionsSince
} from '#lib/server/database/car-documents.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aCarIn } from '../../support/cars.ts';
import { aDocument, issues } from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

test('a change is offered with the revision before it, and kept with both', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'closing');
	const [first, second, third] = await issues(w, await aDocument(w), [
		{ effectiveFrom: '2025-01-05' },
		{ effectiveFrom: '2026-11-01' },
		{ effectiveFrom: '2026-11-16' }
	]);
	const lan = await w.as('lan');
	const since = await reading(lan, (db) => revisionsSince(db, car.wardId, '2026-11-01'));
	expect(since.map((r) => [r.id, r.beforeId])).toEqual([
		[third?.id, second?.id],
		[second?.id, first?.id]
	]);
	await inTransaction(lan, 'close-nonconformity', async (trx) => {
		await addDocuments(trx, car, await revisionsNamed(trx, car.wardId, [third?.id ?? '']));
		await addDocuments(trx, car, []);
	});
	expect(await reading(lan, (db) => documentsOfCar(db, car))).toMatchObject([
		{ code: 'QT.TP.01', afterId: third?.id, beforeId: second?.id, issue: 3, beforeIssue: 2 }
	]);
	expect(await reading(lan, (db) => revisionsNamed(db, w.wards.himLam, [third?.id ?? '']))).toEqual(
		[]
	);
	expect(await reading(lan, (db) => revisionsNamed(db, car.wardId, []))).toEqual([]);
});
