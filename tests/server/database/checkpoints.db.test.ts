import { sql } from 'kysely';
import { expect, test } from 'vitest';
import * as checkpoints from '#lib/server/database/checkpoints.ts';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { makeWorld } from '../../support/world.ts';

const row = (id: number): checkpoints.CheckpointRow => ({
	id,
	at: new Date('2026-11-23T02:00:00.123Z'),
	heads: '',
	previousHash: Buffer.alloc(32, 1),
	hash: Buffer.alloc(32, id),
	keyId: 'ours',
	signature: Buffer.alloc(64, 3)
});

test('heads are where the chains stand, and a head that is not held is told', async () => {
	const w = await makeWorld();
	const told = await asAuthenticator(w.db, async (trx) => {
		const heads = await checkpoints.heads(trx);
		expect(heads.map((h) => h.wardId)).toContain(w.wards.thanhBinh);
		expect(await checkpoints.notHeld(trx, heads)).toEqual([]);
		const [first] = heads as [checkpoints.Head];
		const wrong = [
			{ ...first, hash: '00' },
			{ ...first, seq: first.seq + 1 }
		];
		expect(await checkpoints.notHeld(trx, [first, ...wrong])).toEqual(wrong);
		return checkpoints.notHeld(trx, []);
	});
	expect(told).toEqual([]);
});

test('checkpoints are read in their order, page by page', async () => {
	const { db } = await makeWorld();
	await asAuthenticator(db, async (trx) => {
		await checkpoints.lock(trx);
		for (const id of [1, 2, 3]) await checkpoints.insert(trx, row(id));
		expect(await checkpoints.last(trx)).toEqual(row(3));
		expect(await checkpoints.after(trx, 1, 1)).toEqual([row(2)]);
		expect(await checkpoints.after(trx, 3, 1)).toEqual([]);
	});
});

test.each([
	sql`update app.checkpoint set heads = ''`,
	sql`delete from app.checkpoint`,
	sql`update app.event set data = '{}'`,
	sql`delete from app.event`,
	sql`update app.event_head set seq = 0`
])(
	'what was signed and what happened are changed by no role of the program (%#)',
	async (change) => {
		const w = await makeWorld();
		await asAuthenticator(w.db, (trx) => checkpoints.insert(trx, row(1)));
		await expect(asAuthenticator(w.db, (trx) => change.execute(trx))).rejects.toMatchObject({
			code: '42501'
		});
	}
);
