import { expect, test } from 'vitest';
import { demand } from '#lib/domain/permissions.ts';
import { evidenceOf } from '#lib/server/database/evidence-files.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { receiveFile } from '#lib/server/files/receive.ts';
import { keepEvidence } from '#lib/server/usecases/keep-evidence.ts';
import { aCar } from '../../support/cars.ts';
import { jpeg } from '../../support/good-files.ts';
import { makeWorld } from '../../support/world.ts';

test('a file is kept with what it proves, and goes with a transaction that fails', async () => {
	const w = await makeWorld();
	const car = await aCar(w);
	const hoa = await w.as('hoa');
	const received = await receiveFile({ name: 'quầy.jpg', bytes: await jpeg() });
	const { actor } = hoa;
	demand(actor, 'car.report', car.wardId);
	const place = { wardId: car.wardId, auditId: null, subjectId: car.id, caption: 'Quầy số 2' };
	const keep = (fails: boolean) =>
		inTransaction(hoa, 'test', async (trx) => {
			await keepEvidence(trx, hoa, actor, { ...place, subject: 'car' }, received);
			if (fails) throw new Error('later');
		});
	const kept = () => reading(hoa, (db) => evidenceOf(db, car.wardId, [car.id]));
	await expect(keep(true)).rejects.toThrow('later');
	expect(await kept()).toEqual([]);
	await keep(false);
	expect(await kept()).toMatchObject([
		{ name: 'quầy.jpg', caption: 'Quầy số 2', addedBy: w.ids.hoa, sha256: received.sha256 }
	]);
	expect((await hoa.files.get(received.sha256)).length).toBe(received.size);
});
