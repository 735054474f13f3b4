import { sql } from 'kysely';
import { aProcedure } from './contents.ts';
import { sha256Of } from './documents.ts';
import type { World } from './world.ts';

/**
 * Years behind the units given (Thanh Bình, unless told otherwise): each has so many documents, each of
 * them so many approved revisions of 60 days, the last one without an end. Written without triggers:
 * the trail of invented history is of no interest here.
 */
export async function longHistory(
	w: Pick<World, 'ids' | 'wards'> & { db: Pick<World['db'], 'asOwner'> },
	given: { documents: number; revisions: number; until: string; wardIds?: number[] }
): Promise<void> {
	const sha256 = sha256Of('one file for all');
	const author = w.ids.lan;
	const wards = given.wardIds ?? [w.wards.thanhBinh];
	await w.db.asOwner(async (db) => {
		await sql`set session_replication_role = replica`.execute(db);
		await sql`insert into stored_file
			select w, ${sha256}, 1, 'application/pdf', now(), ${author}::uuid from unnest(${wards}::int[]) w`.execute(
			db
		);
		await sql`insert into document (ward_id, id, code, code_sort_key, kind, field, owner_id, created_at, created_by)
			select w, gen_random_uuid(), 'QT.LS.' || n, 'ls' || lpad(n::text, 4, '0'),
				'administrative_procedure', 'social', ${w.ids.minh}::uuid, now(), ${author}::uuid
			from unnest(${wards}::int[]) w, generate_series(1, ${given.documents}::int) n`.execute(db);
		await sql`insert into revision (ward_id, id, document_id, issue, revision, state, title, title_folded,
				title_sort_key, content, author_id, created_at, updated_at, updated_by, content_sha256,
				decision_number, issued_on, effective_from, effective_until, approved_at, approved_by, pdf_sha256, pdf_pages)
			select d.ward_id, gen_random_uuid(), d.id, 1 + (n - 1) % 99, (n - 1) / 99, 'approved', 'Thủ tục số ' || d.code,
				'thu tuc so ' || lower(d.code), d.code_sort_key, ${JSON.stringify(aProcedure())}::jsonb,
				${author}::uuid, now(), now(), ${author}::uuid, ${sha256}, '1/QĐ-UBND', f.day, f.day,
				case when n < ${given.revisions}::int then f.day + 59 end, now(), ${w.ids.hung}::uuid, ${sha256}, 3
			from document d cross join generate_series(1, ${given.revisions}::int) n
			cross join lateral (select ${given.until}::date - 60 * (${given.revisions}::int - n + 1) as day) f
			where d.code like 'QT.LS.%' and d.ward_id = any (${wards}::int[])`.execute(db);
		await sql`set session_replication_role = default`.execute(db);
		await sql`analyze`.execute(db);
	});
}

/** Further wards under the city, so that one ward is a small part of the tables. */
export const moreWards = (w: World, count: number): Promise<number[]> =>
	w.db.asOwner(async (db) => {
		const units = await db
			.insertInto('unit')
			.values(
				Array.from({ length: count }, (_, i) => ({ slug: `ward-${i}`, kind: 'ward' as const }))
			)
			.returning(['id', 'slug'])
			.execute();
		await db
			.insertInto('unitVersion')
			.values(
				units.map(({ id, slug }) => ({
					unitId: id,
					validFrom: '2015-01-01',
					name: slug,
					parentId: w.wards.city
				}))
			)
			.execute();
		return units.map((unit) => unit.id);
	});
