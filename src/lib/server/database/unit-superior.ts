import type { DB } from './schema.ts';
import type { Reader } from './transaction.ts';

export type UnitWithSuperior = {
	name: string;
	/** The unit above by the name it bore on the day; null where there was none. */
	superior: string | null;
	superiorKind: DB['unit']['kind'] | null;
};

/**
 * A unit under the name it bore on a day, or bore last before, with the unit that stood above it then.
 * @returns undefined for a unit that was still to come.
 */
export const unitWithSuperior = (
	db: Reader,
	unitId: number,
	day: string
): Promise<UnitWithSuperior | undefined> =>
	db
		.selectFrom('unitVersion as v')
		.leftJoin('unit as u', 'u.id', 'v.parentId')
		.leftJoin('unitVersion as above', (join) =>
			join
				.onRef('above.unitId', '=', 'v.parentId')
				.on('above.validFrom', '<=', day)
				.on((eb) => eb.or([eb('above.validUntil', 'is', null), eb('above.validUntil', '>=', day)]))
		)
		.select(['v.name', 'above.name as superior', 'u.kind as superiorKind'])
		.where('v.unitId', '=', unitId)
		.where('v.validFrom', '<=', day)
		.orderBy('v.validFrom', 'desc')
		.executeTakeFirst();
