import type { Role } from '#lib/domain/actor.ts';
import type { Reader, Trx } from './transaction.ts';

export type NewMembership = {
	wardId: number;
	id: string;
	personId: string;
	role: Role;
	positionId: string | null;
	validFrom: string;
	validUntil: string | null;
};

const withNames = (db: Reader) =>
	db
		.selectFrom('membership as m')
		.innerJoin('person as p', 'p.id', 'm.personId')
		.leftJoin('position as x', (join) =>
			join.onRef('x.wardId', '=', 'm.wardId').onRef('x.id', '=', 'm.positionId')
		)
		.select([
			'm.wardId',
			'm.id',
			'm.personId',
			'm.role',
			'm.positionId',
			'm.validFrom',
			'm.validUntil',
			'p.fullName',
			'p.username',
			'x.title'
		]);

/** Everything a person was, is and will be; the newest first. */
export const membershipsOfPerson = (db: Reader, personId: string) =>
	withNames(db)
		.where('m.personId', '=', personId)
		.orderBy('m.validFrom', 'desc')
		.orderBy('m.id')
		.execute();

/** Who holds what in a unit on a day, by Vietnamese name. */
export const membershipsOfUnit = (db: Reader, wardId: number, day: string) =>
	withNames(db)
		.where('m.wardId', '=', wardId)
		.where('m.validFrom', '<=', day)
		.where((eb) => eb.or([eb('m.validUntil', 'is', null), eb('m.validUntil', '>=', day)]))
		.orderBy('p.nameSortKey')
		.orderBy('m.role')
		.execute();

export const insertMembership = (trx: Trx, membership: NewMembership) =>
	trx.insertInto('membership').values(membership).execute();

/** Periods of the same role of the same person in the same unit that share a day with this one. */
export const overlapping = (
	db: Reader,
	{ wardId, personId, role, validFrom, validUntil }: Omit<NewMembership, 'id' | 'positionId'>
) =>
	db
		.selectFrom('membership')
		.select('id')
		.where('wardId', '=', wardId)
		.where('personId', '=', personId)
		.where('role', '=', role)
		.where('validFrom', '<=', validUntil ?? '9999-12-31')
		.where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>=', validFrom)]))
		.execute();

export const membershipById = (db: Reader, wardId: number, id: string) =>
	db
		.selectFrom('membership')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.executeTakeFirst();

/** Administrators whose membership holds on a day. */
export const administratorsOn = (db: Reader, day: string) =>
	db
		.selectFrom('membership')
		.select('personId')
		.where('role', '=', 'admin')
		.where('validFrom', '<=', day)
		.where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>=', day)]))
		.execute();

export const endMembership = (trx: Trx, wardId: number, id: string, validUntil: string) =>
	trx
		.updateTable('membership')
		.set({ validUntil })
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.execute();
