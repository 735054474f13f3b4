import { sql } from 'kysely';
import { expect, test } from 'vitest';
import * as documents from '#lib/server/database/documents.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aDocument } from '../../support/documents.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a code stands once in a ward; a second one is not made', async () => {
	const w = await makeWorld();
	await aDocument(w);
	const lan = await w.as('lan');
	const find = (wardId: number) => reading(lan, (db) => documents.byCode(db, wardId, 'QT.TP.01'));
	const found = await find(w.wards.thanhBinh);
	if (!found) throw new Error('the document is there');
	expect(await find(w.wards.himLam)).toBeUndefined();
	const again = { ...found, id: lan.newId(), codeFolded: undefined };
	const created = await inTransaction(lan, 'test', (trx) => documents.create(trx, again));
	expect(created).toBe(false);
});

test('a document is withdrawn once, and by the database only with its reason', async () => {
	const w = await makeWorld();
	const { id } = await aDocument(w);
	const hung = await w.as('hung');
	const row = await reading(hung, (db) => documents.byCode(db, w.wards.thanhBinh, 'QT.TP.01'));
	if (!row) throw new Error('the document is there');
	const withdraw = () =>
		inTransaction(hung, 'test', (trx) => documents.withdraw(trx, row, '2026-12-01', 'Bãi bỏ'));
	expect(await withdraw()).toBe(true);
	expect(await withdraw()).toBe(false);
	const silent = inTransaction(hung, 'test', (trx) =>
		sql`update app.document set withdrawal_reason = null where id = ${id}`.execute(trx)
	);
	await expect(silent).rejects.toMatchObject({ code: '23514' });
});

test('a document’s code and kind are never changed, and nothing is deleted', async () => {
	const w = await makeWorld();
	await aDocument(w);
	const hung = await w.as('hung');
	for (const statement of [
		`update app.document set code = 'QT.TP.02'`,
		`update app.document set kind = 'policy'`,
		`update app.document set created_by = owner_id`,
		`delete from app.document`
	])
		expect(
			await codeOf(inTransaction(hung, 'sql', (trx) => sql.raw(statement).execute(trx))),
			statement
		).toBe('not-allowed');
});
