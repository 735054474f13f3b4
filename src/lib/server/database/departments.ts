import type { Reader } from './transaction.ts';

/** The departments of a ward on a day, with the names they had then. */
export const departmentsOn = (
	db: Reader,
	wardId: number,
	day: string
): Promise<{ id: number; name: string }[]> =>
	db
		.selectFrom('unit as u')
		.innerJoin('unitVersion as n', 'n.unitId', 'u.id')
		.select(['u.id', 'n.name'])
		.where('u.homeWardId', '=', wardId)
		.where('n.validFrom', '<=', day)
		.where((eb) => eb.or([eb('n.validUntil', 'is', null), eb('n.validUntil', '>=', day)]))
		.orderBy('u.id')
		.execute();
