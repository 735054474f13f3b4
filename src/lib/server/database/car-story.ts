import type { CarMoveStep } from '#lib/domain/nonconformity/lifecycle.ts';
import type { CarState } from '#lib/domain/nonconformity/states.ts';
import type { CarKey, CarRef, CarRow } from './cars.ts';
import type { Reader } from './transaction.ts';

export type CarMove = {
	step: CarMoveStep;
	fromState: string;
	toState: string;
	at: Date;
	name: string;
	note: string;
};

/** Every move, the earliest first; a name that may not be seen is ''. */
export async function carMoves(db: Reader, car: CarKey): Promise<CarMove[]> {
	const rows = await db
		.selectFrom('carMove as m')
		.leftJoin('person as p', 'p.id', 'm.actorId')
		.select(['m.step', 'm.fromState', 'm.toState', 'm.at', 'm.note', 'p.fullName'])
		.where('m.wardId', '=', car.wardId)
		.where('m.carId', '=', car.id)
		.orderBy('m.at')
		.orderBy('m.id')
		.execute();
	return rows.map(({ fullName, step, ...move }) => ({
		...move,
		step: step as CarMoveStep,
		name: fullName ?? ''
	}));
}

/** Names by id, of those who may be seen. */
export async function namesOf(
	db: Reader,
	ids: readonly (string | null)[]
): Promise<ReadonlyMap<string, string>> {
	const known = [...new Set(ids.filter((id) => id !== null))];
	if (known.length === 0) return new Map();
	const people = await db
		.selectFrom('person')
		.select(['id', 'fullName'])
		.where('id', 'in', known)
		.execute();
	return new Map(people.map(({ id, fullName }) => [id, fullName]));
}

export type CarSurroundings = {
	departmentName: string;
	document: { code: string; title: string } | null;
	finding: {
		id: string;
		number: number;
		audit: { year: number; number: number; title: string };
		/** Who found it, by name and title in the team of the audit. */
		by: { name: string; title: string } | null;
	} | null;
	previous: CarRef | null;
	next: CarRef | null;
};

/** What a CAR points at; of what may not be seen, nothing. */
export async function surroundingsOf(
	db: Reader,
	car: CarRow,
	today: string
): Promise<CarSurroundings> {
	const { wardId } = car;
	const department =
		car.departmentId === null
			? undefined
			: await db
					.selectFrom('unitVersion')
					.select('name')
					.where('unitId', '=', car.departmentId)
					.where('validFrom', '<=', today)
					.orderBy('validFrom', 'desc')
					.executeTakeFirst();
	const document =
		car.documentId === null
			? undefined
			: await db
					.selectFrom('document as d')
					.innerJoin('revision as r', (join) =>
						join.onRef('r.wardId', '=', 'd.wardId').onRef('r.documentId', '=', 'd.id')
					)
					.select(['d.code', 'r.title'])
					.where('d.wardId', '=', wardId)
					.where('d.id', '=', car.documentId)
					.orderBy('r.issue', 'desc')
					.orderBy('r.revision', 'desc')
					.executeTakeFirst();
	const finding =
		car.findingId === null
			? undefined
			: await db
					.selectFrom('finding as f')
					.innerJoin('audit as a', (join) =>
						join.onRef('a.wardId', '=', 'f.wardId').onRef('a.id', '=', 'f.auditId')
					)
					.leftJoin('auditMember as m', (join) =>
						join
							.onRef('m.wardId', '=', 'f.wardId')
							.onRef('m.auditId', '=', 'f.auditId')
							.onRef('m.personId', '=', 'f.recordedBy')
					)
					.select(['f.id', 'f.number', 'a.year', 'a.number as auditNumber', 'a.title'])
					.select(['m.name as finder', 'm.title as finderTitle'])
					.where('f.wardId', '=', wardId)
					.where('f.id', '=', car.findingId)
					.executeTakeFirst();
	const refs = db.selectFrom('car').select(['id', 'year', 'number']).where('wardId', '=', wardId);
	const previous =
		car.previousCarId === null
			? undefined
			: await refs.where('id', '=', car.previousCarId).executeTakeFirst();
	const next = await refs.where('previousCarId', '=', car.id).executeTakeFirst();
	return {
		departmentName: department?.name ?? '',
		document: document ?? null,
		finding: finding
			? {
					id: finding.id,
					number: finding.number,
					audit: { year: finding.year, number: finding.auditNumber, title: finding.title },
					by:
						finding.finder === null
							? null
							: { name: finding.finder, title: finding.finderTitle ?? '' }
				}
			: null,
		previous: previous ?? null,
		next: next ?? null
	};
}

export type RelatedCar = CarRef & { title: string; state: CarState };

/** CARs that may be similar: of the same document or department, or on a clause of this one; newest first. */
export const perhapsSimilar = (db: Reader, car: CarRow, most = 8): Promise<RelatedCar[]> =>
	db
		.selectFrom('car as o')
		.select(['o.id', 'o.year', 'o.number', 'o.title', 'o.state'])
		.where('o.wardId', '=', car.wardId)
		.where('o.id', '!=', car.id)
		.where('o.state', '!=', 'dismissed')
		.where((eb) =>
			eb.or([
				...(car.documentId ? [eb('o.documentId', '=', car.documentId)] : []),
				...(car.departmentId ? [eb('o.departmentId', '=', car.departmentId)] : []),
				eb('o.clauses', '&&', eb.val(car.clauses))
			])
		)
		.orderBy('o.year', 'desc')
		.orderBy('o.number', 'desc')
		.limit(most)
		.execute();
