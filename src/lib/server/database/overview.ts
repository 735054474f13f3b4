import { sql } from 'kysely';
import { compareText } from '#lib/i18n/text/sort.ts';
import type { Reader } from './transaction.ts';

/** A ward in numbers on a day; of drafts only how many there are. */
export type WardOverview = {
	wardId: number;
	slug: string;
	name: string;
	inForce: number;
	/** Documents in force whose periodic review is overdue. */
	overdueReviews: number;
	inReview: number;
	/** Waiting for the head's signature. */
	inApproval: number;
	/** Requests to read that are past their due date. */
	unacknowledged: number;
};

/**
 * The wards and communes that the reader may compare (all below an overseer's unit, one's own), by
 * name. What is under way counts as of now: it has no date but today.
 */
export async function wardOverviews(db: Reader, day: string): Promise<WardOverview[]> {
	const { rows } = await sql<WardOverview>`
		select o.ward_id, u.slug, coalesce(v.name, u.slug) as name, o.in_force, o.overdue_reviews, o.in_review,
			o.in_approval, o.unacknowledged
		from ward_overview(${day}::date) o
		join unit u on u.id = o.ward_id
		left join lateral (
			select x.name, x.valid_until from unit_version x
			where x.unit_id = o.ward_id and x.valid_from <= ${day}::date
			order by x.valid_from desc limit 1) v on true
		where v.valid_until is null or v.valid_until >= ${day}::date`.execute(db);
	return rows.toSorted((a, b) => compareText(a.name, b.name));
}
