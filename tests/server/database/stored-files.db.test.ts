import { expect, test } from 'vitest';
import { insertFile } from '#lib/server/database/stored-files.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { sha256Of } from '../../support/documents.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('the same bytes are one file of a ward, told as they first came; each ward has its own', async () => {
	const w = await makeWorld();
	const [lan, mai] = [await w.as('lan'), await w.as('mai')];
	const file = {
		wardId: w.wards.thanhBinh,
		sha256: sha256Of('a'),
		size: 1000,
		mediaType: 'application/pdf',
		createdAt: lan.now,
		createdBy: w.ids.lan
	};
	const store = (ctx: typeof lan, given: typeof file) =>
		inTransaction(ctx, 'test', (trx) => insertFile(trx, given));
	const stored = (ctx: typeof lan) =>
		reading(ctx, (db) => db.selectFrom('storedFile').selectAll().execute());
	await store(lan, file);
	await store(lan, { ...file, size: 1, mediaType: 'text/plain' });
	expect(await stored(lan)).toMatchObject([file]);

	expect(await codeOf(store(mai, file))).toBe('not-allowed');
	await store(mai, { ...file, wardId: w.wards.himLam, createdBy: w.ids.mai });
	expect(await stored(mai)).toMatchObject([{ wardId: w.wards.himLam, sha256: file.sha256 }]);
	expect(await stored(lan)).toHaveLength(1);
});
