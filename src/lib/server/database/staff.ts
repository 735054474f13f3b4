import type { Role } from '#lib/domain/actor.ts';
import type { Reader } from './transaction.ts';

/** A person of the ward on a day: everybody with a membership there, guests and auditors included. */
export type StaffMember = {
	personId: string;
	fullName: string;
	/** Title of the first position held; '' without one. */
	title: string;
	roles: Role[];
	departmentIds: number[];
};

/** The people who worked in a ward on a day, by given name. */
export async function staffOn(db: Reader, wardId: number, day: string): Promise<StaffMember[]> {
	const rows = await db
		.selectFrom('membership as m')
		.innerJoin('person as p', 'p.id', 'm.personId')
		.leftJoin('position as o', (join) =>
			join.onRef('o.wardId', '=', 'm.wardId').onRef('o.id', '=', 'm.positionId')
		)
		.select(['p.id', 'p.fullName', 'm.role', 'o.title', 'o.departmentId'])
		.where('m.wardId', '=', wardId)
		.where('p.active', '=', true)
		.where('m.validFrom', '<=', day)
		.where((eb) => eb.or([eb('m.validUntil', 'is', null), eb('m.validUntil', '>=', day)]))
		.orderBy('p.nameSortKey')
		.orderBy('p.id')
		.orderBy('m.role')
		.execute();
	const people = new Map<string, StaffMember>();
	for (const { id, fullName, role, title, departmentId } of rows) {
		const person = people.get(id) ?? {
			personId: id,
			fullName,
			title: '',
			roles: [],
			departmentIds: []
		};
		person.title ||= title ?? '';
		if (!person.roles.includes(role)) person.roles.push(role);
		if (departmentId !== null) person.departmentIds.push(departmentId);
		people.set(id, person);
	}
	return [...people.values()];
}
