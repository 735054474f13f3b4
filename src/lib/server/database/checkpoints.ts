import { sql } from 'kysely';
import type { Reader, Trx } from './transaction.ts';

/** Where one chain of events stood; `hash` in hex. */
export type Head = { wardId: number; seq: number; hash: string };
export type CheckpointRow = {
	id: number;
	at: Date;
	heads: string;
	previousHash: Buffer;
	hash: Buffer;
	keyId: string;
	signature: Buffer;
};

/** Of two processes that take a checkpoint at once, one waits and sees the other's. */
export const lock = (trx: Trx) =>
	sql`select pg_advisory_xact_lock(hashtext('ward-qms-checkpoint'))`.execute(trx);

export const heads = (db: Reader): Promise<Head[]> =>
	db
		.selectFrom('eventHead')
		.select((eb) => ['wardId', 'seq', eb.fn<string>('encode', ['hash', sql.lit('hex')]).as('hash')])
		.where('seq', '>', 0)
		.orderBy('wardId')
		.execute();

export const last = (db: Reader): Promise<CheckpointRow | undefined> =>
	db.selectFrom('checkpoint').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();

/** In the order they were taken, at most `count` of them, after the one of that number. */
export const after = (db: Reader, id: number, count: number): Promise<CheckpointRow[]> =>
	db.selectFrom('checkpoint').selectAll().where('id', '>', id).orderBy('id').limit(count).execute();

export const insert = (trx: Trx, row: CheckpointRow) =>
	trx.insertInto('checkpoint').values(row).execute();

/** Those of the heads that the chains do not hold, or not with that hash. */
export async function notHeld(db: Trx, wanted: Head[]): Promise<Head[]> {
	if (wanted.length === 0) return [];
	const { rows } = await sql<Head>`
		select w.ward_id, w.seq, w.hash
		from unnest(${wanted.map((h) => h.wardId)}::int[], ${wanted.map((h) => h.seq)}::bigint[],
			${wanted.map((h) => h.hash)}::text[]) as w(ward_id, seq, hash)
		left join app.event e on e.ward_id = w.ward_id and e.seq = w.seq
		where e.hash is null or encode(e.hash, 'hex') <> w.hash
		order by w.ward_id, w.seq`.execute(db);
	return rows;
}
