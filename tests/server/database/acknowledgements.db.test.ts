import { sql } from 'kysely';
import { expect, test } from 'vitest';
import * as acknowledgements from '#lib/server/database/acknowledgements.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aDocument, anApprovedRevision } from '../../support/documents.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a request is answered by whom it was made to, once, and by nobody in advance', async () => {
	const w = await makeWorld();
	const revision = await anApprovedRevision(w, await aDocument(w));
	const [hung, minh, hoa] = [await w.as('hung'), await w.as('minh'), await w.as('hoa')];
	await inTransaction(hung, 'test', (trx) =>
		acknowledgements.request(trx, revision, [w.ids.minh], {
			requestedFrom: '2026-11-23',
			dueOn: '2026-11-30'
		})
	);
	const acknowledge = (by: typeof minh) =>
		inTransaction(by, 'test', (trx) =>
			acknowledgements.acknowledge(trx, revision, w.ids.minh, by.now)
		);
	expect(await codeOf(acknowledge(hoa))).toBe('not-allowed');
	expect(await acknowledge(minh)).toBe(true);
	expect(await acknowledge(minh)).toBe(false);
	const row = await reading(minh, (db) => acknowledgements.requestedOf(db, revision, w.ids.minh));
	expect(row).toMatchObject({ acknowledgedAt: minh.now, dueOn: '2026-11-30' });
	expect(
		await reading(minh, (db) => acknowledgements.requestedOf(db, revision, w.ids.hoa))
	).toBeUndefined();

	const forged = inTransaction(hung, 'sql', (trx) =>
		sql`insert into app.acknowledgement values (${w.wards.thanhBinh}, ${revision.id}, ${w.ids.hoa},
			app.today(), app.today(), now())`.execute(trx)
	);
	expect(await codeOf(forged)).toBe('not-allowed');
	const postponed = inTransaction(minh, 'sql', (trx) =>
		sql`update app.acknowledgement set due_on = due_on + 30`.execute(trx)
	);
	expect(await codeOf(postponed)).toBe('not-allowed');
});
