import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import * as signatures from '#lib/server/database/signatures.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { changesIn, codeOf } from '../../support/refusals.ts';
import { approved, code, makeWritingWorld, revisionNow } from '../../support/writing.ts';

test('signatures, moves, files and confirmations are written once: no UPDATE, no DELETE, for nobody', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const before = await changesIn(w);
	const evidence = {
		signature: `signer_name = 'Người khác'`,
		revision_move: `note = 'khác'`,
		stored_file: `size = 1`,
		review_confirmation: `note = 'khác'`,
		event: `data = '{}'`
	};
	for (const person of ['lan', 'hung', 'quantri'] as const)
		for (const [table, change] of Object.entries(evidence))
			for (const statement of [
				`update app.${table} set ${change}`,
				`delete from app.${table}`,
				`truncate app.${table} cascade`
			]) {
				const ctx = await w.as(person);
				const work = inTransaction(ctx, 'sql', (trx) => sql.raw(statement).execute(trx));
				expect(await codeOf(work), `${person}: ${statement}`).toBe('not-allowed');
			}
	// Those that hold a row are guarded against their owner's slips as well.
	for (const table of ['signature', 'revision_move', 'stored_file', 'event'])
		for (const statement of [
			`update app.${table} set ward_id = ward_id`,
			`delete from app.${table}`
		])
			await expect(
				w.db.asOwner((db) => sql.raw(statement).execute(db)),
				statement
			).rejects.toMatchObject({ code: '42501' });
	expect(await changesIn(w)).toBe(before);
});

test('nobody signs in another name, nor twice in one round', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const hung = await w.as('hung');
	const revision = await revisionNow(hung, w.wards.thanhBinh, code);
	const own = signatures.signatureOf(
		hung,
		hung.actor as Actor,
		revision,
		'approve',
		revision.contentSha256 ?? ''
	);
	const sign = (row: typeof own) => inTransaction(hung, 'test', (trx) => signatures.add(trx, row));
	expect(await codeOf(sign({ ...own, signerId: w.ids.ngoc }))).toBe('not-allowed');
	expect(await codeOf(sign(own))).toBe('stale');
	const given = await reading(hung, (db) => signatures.ofRevision(db, revision));
	expect(given.map((s) => s.meaning)).toEqual(
		expect.arrayContaining(['draft', 'review', 'approve'])
	);
	expect(given).toHaveLength(3);
});

test('a guest signs nothing', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const khach = await w.as('khach');
	const revision = await revisionNow(khach, w.wards.thanhBinh, code);
	const row = signatures.signatureOf(
		khach,
		khach.actor as Actor,
		revision,
		'confirm',
		'0'.repeat(64)
	);
	expect(await codeOf(inTransaction(khach, 'test', (trx) => signatures.add(trx, row)))).toBe(
		'not-allowed'
	);
});
