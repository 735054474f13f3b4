import { sql } from 'kysely';
import type { Standing } from '#lib/domain/document/standing.ts';
import { documentsOn } from './documents-on.ts';
import { textSearch } from './text-search.ts';
import type { Reader } from './transaction.ts';

export type SearchHit = {
	wardId: number;
	wardSlug: string;
	wardName: string;
	code: string;
	title: string;
	issue: number;
	revision: number;
	standing: Standing;
};

const mostHits = 20;

/**
 * Documents by code or title in every ward that the reader may see: exact accents first, then what is
 * in force, then by code.
 * @param asked.wardId whose documents come before others of the same rank
 */
export async function searchDocuments(
	db: Reader,
	asked: { q: string; asOf: string; today: string; wardId?: number | undefined }
): Promise<SearchHit[]> {
	const search = textSearch(asked.q);
	if (!search) return [];
	const folded = sql<string>`(x.code_folded || ' ' || x.title_folded)`;
	const written = sql<string>`(x.code || ' ' || x.title)`;
	const { rows } = await sql<SearchHit>`
		select x.ward_id, u.slug as ward_slug, coalesce(v.name, u.slug) as ward_name, x.code, x.title, x.issue,
			x.revision, x.standing
		from (${documentsOn(asked.asOf, asked.asOf === asked.today, sql`true`)}) x
		join unit u on u.id = x.ward_id
		left join lateral (
			select y.name from unit_version y
			where y.unit_id = x.ward_id and y.valid_from <= ${asked.asOf}::date
			order by y.valid_from desc limit 1) v on true
		where ${search.matches(folded)}
		order by ${search.rank(folded, written)}, (x.ward_id = ${asked.wardId ?? 0})::int desc,
			(x.standing = 'in_force')::int desc, x.code_sort_key, x.ward_id
		limit ${mostHits}`.execute(db);
	return rows;
}
