import { sql } from 'kysely';
import type { Content } from '#lib/domain/document/content.ts';
import type { Field } from '#lib/domain/document/kinds.ts';
import type { Reader } from './transaction.ts';

/** A row of BM.ISO.01.05: a record that a document in force on the day says must be kept. */
export type KeptRecord = Omit<Content['records'][number], 'id'> & {
	code: string;
	title: string;
	field: Field;
};

/** In the order of the documents' codes, and within a document in its own order. */
export async function keptRecords(db: Reader, wardId: number, asOf: string): Promise<KeptRecord[]> {
	const { rows } = await sql<
		Pick<KeptRecord, 'code' | 'title' | 'field'> & { records: Content['records'] }
	>`
		select d.code, d.field, r.title, r.content -> 'records' as records
		from document d
		join revision r on r.ward_id = d.ward_id and r.document_id = d.id and r.state = 'approved'
			and r.effective_from <= ${asOf}::date
			and (r.effective_until is null or r.effective_until >= ${asOf}::date)
		where d.ward_id = ${wardId} and (d.withdrawn_on is null or d.withdrawn_on > ${asOf}::date)
		order by d.code_sort_key`.execute(db);
	return rows.flatMap(({ records, ...document }) =>
		records.map(({ id: _, ...record }) => ({ ...document, ...record }))
	);
}
