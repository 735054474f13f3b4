import { sql } from 'kysely';
import type { Trx } from './transaction.ts';

/** What one chain of events shows when it is computed again. */
export type ChainReport = {
	wardId: number;
	/** Slug of the ward; null for chain 0, the installation's own. */
	unit: string | null;
	events: number;
	/** Hash at its head, in hex. */
	head: string;
	/** The first event that does not hold; null when all do. */
	fault: { seq: number; why: 'altered' | 'gap' | 'link' | 'head' } | null;
};

/** Every chain there is: those with events, and those that only their head is left of. */
export async function verifyChains(trx: Trx): Promise<ChainReport[]> {
	const { rows } = await sql<Omit<ChainReport, 'fault'> & { badSeq: number | null; why: string }>`
		select w.ward_id, u.slug as unit, (select count(*) from app.event e where e.ward_id = w.ward_id) as events,
			coalesce((select encode(h.hash, 'hex') from app.event_head h where h.ward_id = w.ward_id), '') as head,
			f.bad_seq, f.why
		from (select ward_id from app.event_head union select ward_id from app.event) w
		left join app.unit u on u.id = w.ward_id
		left join lateral (select * from app.verify_events(w.ward_id) order by bad_seq limit 1) f on true
		order by w.ward_id`.execute(trx);
	return rows.map(({ badSeq, why, ...report }) => ({
		...report,
		fault: badSeq === null ? null : { seq: badSeq, why: why as 'altered' }
	}));
}
