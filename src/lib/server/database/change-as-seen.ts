import type { Transaction, Updateable } from 'kysely';
import { refuse } from '#lib/domain/refusal.ts';
import type { DB } from './schema.ts';
import type { Trx } from './transaction.ts';

/** What moves through a lifecycle: each row knows its state, and counts its changes. */
type Living = 'audit' | 'auditProgramme' | 'car' | 'finding' | 'revision';
type Row = { wardId: number; id: string; state: string; version: number };

/**
 * Changes what is still as the caller saw it, and counts its version up.
 * @throws Refusal `stale` when somebody else was first.
 */
export async function changeAsSeen<T extends Living>(
	trx: Trx,
	table: T,
	seen: Row,
	changes: Omit<Updateable<DB[T]>, 'version'>
): Promise<void> {
	const { numUpdatedRows } = await (trx as unknown as Transaction<Record<Living, Row>>)
		.updateTable(table as Living)
		.set({ ...changes, version: seen.version + 1 })
		.where('wardId', '=', seen.wardId)
		.where('id', '=', seen.id)
		.where('state', '=', seen.state)
		.where('version', '=', seen.version)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows !== 1n) refuse('stale');
}
