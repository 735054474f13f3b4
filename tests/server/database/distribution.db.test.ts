import { sql } from 'kysely';
import { expect, test } from 'vitest';
import * as distribution from '#lib/server/database/distribution.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aDocument, aDraft, anApprovedRevision } from '../../support/documents.ts';
import { aCopy } from '../../support/evidence.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('the list of an open revision is replaced; of an approved one only the recall is written', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const draft = await aDraft(w, await aDocument(w));
	await aCopy(w, draft, { copyNumber: '09', recipient: 'Cũ' });
	const row = (copyNumber: string, recipient: string) => ({
		id: lan.newId(),
		departmentId: null,
		personId: null,
		recipient,
		copies: 1,
		copyNumber,
		medium: 'paper' as const
	});
	await inTransaction(lan, 'test', (trx) =>
		distribution.replace(trx, draft, [row('02', 'Đài truyền thanh'), row('01', 'Công an')])
	);
	const list = await reading(lan, (db) => distribution.ofRevision(db, draft));
	expect(list.map((r) => r.recipient)).toEqual(['Công an', 'Đài truyền thanh']);

	const approved = await anApprovedRevision(w, await aDocument(w, { code: 'QT.TP.02' }));
	await aCopy(w, approved, { copyNumber: '01' });
	const kept = () => reading(lan, (db) => distribution.ofRevision(db, approved));
	const [copy] = await kept();
	if (!copy) throw new Error('the copy is there');
	await inTransaction(lan, 'test', (trx) => sql`delete from app.distribution`.execute(trx));
	expect(await kept()).toHaveLength(1);
	const rewrite = inTransaction(lan, 'sql', (trx) =>
		sql`update app.distribution set recipient = 'khác'`.execute(trx)
	);
	expect(await codeOf(rewrite)).toBe('not-allowed');
	const recall = () =>
		inTransaction(lan, 'test', (trx) => distribution.recall(trx, copy, '2026-11-23', w.ids.lan));
	expect(await recall()).toBe(true);
	expect(await recall()).toBe(false);
	const found = await reading(lan, (db) => distribution.byId(db, copy.wardId, copy.id));
	expect(found).toMatchObject({ recalledOn: '2026-11-23', recalledBy: w.ids.lan });
});
