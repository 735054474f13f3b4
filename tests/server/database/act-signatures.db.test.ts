import { expect, test } from 'vitest';
import {
	actSignatureOf,
	addActSignature,
	signaturesOfAct
} from '#lib/server/database/act-signatures.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { sha256Of } from '../../support/documents.ts';
import { codeOf } from '../../support/refusals.ts';
import { aCar } from '../../support/cars.ts';
import { makeWorld } from '../../support/world.ts';

test('signatures under an act bear name, title and hash, in the order they were given', async () => {
	const w = await makeWorld();
	const { wardId, id } = await aCar(w);
	const act = { wardId, subject: 'car' as const, id };
	for (const [person, day, meaning] of [
		['ngoc', '2026-11-20', 'approve'],
		['dung', '2026-11-21', 'verify']
	] as const) {
		const ctx = await w.as(person, day);
		if (!ctx.actor) throw new Error(person);
		const signature = actSignatureOf(ctx, ctx.actor, act, meaning, sha256Of(meaning));
		await inTransaction(ctx, 'test', (trx) => addActSignature(trx, signature));
	}
	const given = await reading(await w.as('lan'), (db) => signaturesOfAct(db, act));
	expect(given).toMatchObject([
		{ meaning: 'approve', signerName: 'Cà Thị Ngọc', signerTitle: 'Phó Chủ tịch UBND' },
		{ meaning: 'verify', signerName: 'Đỗ Quốc Dũng', contentSha256: sha256Of('verify') }
	]);
	expect(await reading(await w.as('mai'), (db) => signaturesOfAct(db, act))).toEqual([]);
});

test('nobody signs in another name, and no signature is taken back', async () => {
	const w = await makeWorld();
	const { wardId, id } = await aCar(w);
	const ctx = await w.as('ngoc');
	if (!ctx.actor) throw new Error('ngoc');
	const act = { wardId, subject: 'car' as const, id };
	const own = actSignatureOf(ctx, ctx.actor, act, 'approve', sha256Of('plan'));
	const forged = { ...own, signerId: w.ids.hung };
	const sign = (row: typeof own) => inTransaction(ctx, 'test', (trx) => addActSignature(trx, row));
	expect(await codeOf(sign(forged))).toBe('not-allowed');
	await sign(own);
	const erase = inTransaction(ctx, 'test', (trx) => trx.deleteFrom('actSignature').execute());
	expect(await codeOf(erase)).toBe('not-allowed');
});
