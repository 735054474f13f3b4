import { sql } from 'kysely';
import type { Reader } from './transaction.ts';

/** A unit whose pages can be opened; a department has none of its own. */
export type UnitInSight = {
	id: number;
	slug: string;
	kind: 'province' | 'city' | 'ward' | 'commune';
	/** Its name on the day, or the last it bore before; of a unit still to come, its first. */
	name: string;
	validFrom: string;
	/** The last day of a unit that had ended by the day; null while it exists. */
	validUntil: string | null;
};

/**
 * @param ids units this person may look into (`wardsInSight(actor)`)
 * @param day ISO day for which names and ends are asked
 */
export function unitsInSight(
	db: Reader,
	ids: readonly number[],
	day: string
): Promise<UnitInSight[]> {
	return db
		.selectFrom('unit as u')
		.innerJoin('unitVersion as v', 'v.unitId', 'u.id')
		.distinctOn('u.id')
		.select([
			'u.id',
			'u.slug',
			sql<UnitInSight['kind']>`u.kind`.as('kind'),
			'v.name',
			sql<string>`min(v.valid_from) over (partition by u.id)`.as('validFrom'),
			sql<string | null>`case when first_value(v.valid_until)
				over (partition by u.id order by v.valid_from desc) < ${day}::date
				then first_value(v.valid_until) over (partition by u.id order by v.valid_from desc) end`.as(
				'validUntil'
			)
		])
		.where('u.kind', '!=', 'department')
		.where('u.id', 'in', ids.length ? [...ids] : [0])
		.orderBy('u.id')
		.orderBy(sql`v.valid_from > ${day}::date`)
		.orderBy(sql`abs(v.valid_from - ${day}::date)`)
		.execute();
}
