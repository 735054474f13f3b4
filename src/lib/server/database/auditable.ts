import type { Reader } from './transaction.ts';

export type Auditable = { id: string; code: string; title: string };

/** The documents of a ward that are in force on a day, by code: what an audit can be of. */
export const auditableOn = (db: Reader, wardId: number, day: string): Promise<Auditable[]> =>
	db
		.selectFrom('document as d')
		.innerJoin('revision as r', (join) =>
			join.onRef('r.wardId', '=', 'd.wardId').onRef('r.documentId', '=', 'd.id')
		)
		.select(['d.id', 'd.code', 'r.title'])
		.where('d.wardId', '=', wardId)
		.where('r.state', '=', 'approved')
		.where('r.effectiveFrom', '<=', day)
		.where((eb) => eb.or([eb('r.effectiveUntil', 'is', null), eb('r.effectiveUntil', '>=', day)]))
		.where((eb) => eb.or([eb('d.withdrawnOn', 'is', null), eb('d.withdrawnOn', '>', day)]))
		.orderBy('d.codeSortKey')
		.execute();

/** Lines of the ward's approved programmes that were not dropped, in the order of the programme. */
export const openProgrammeLines = (db: Reader, wardId: number) =>
	db
		.selectFrom('auditProgrammeLine as l')
		.innerJoin('auditProgramme as p', (join) =>
			join.onRef('p.wardId', '=', 'l.wardId').onRef('p.id', '=', 'l.programmeId')
		)
		.select([
			'l.id',
			'p.year',
			'l.process',
			'l.documentId',
			'l.departmentId',
			'l.clauses',
			'l.months'
		])
		.where('l.wardId', '=', wardId)
		.where('p.state', '=', 'approved')
		.where('l.droppedReason', 'is', null)
		.orderBy('p.year', 'desc')
		.orderBy('l.position')
		.execute();

/**
 * The one approved programme that all these lines are of; null where there are no lines.
 * @returns 'unknown' when a line is not in an approved programme of the ward, or they are of several.
 */
export async function programmeOfLines(
	db: Reader,
	wardId: number,
	lineIds: readonly string[]
): Promise<string | null | 'unknown'> {
	const ids = [...new Set(lineIds)];
	if (ids.length === 0) return null;
	const lines = await db
		.selectFrom('auditProgrammeLine as l')
		.innerJoin('auditProgramme as p', (join) =>
			join.onRef('p.wardId', '=', 'l.wardId').onRef('p.id', '=', 'l.programmeId')
		)
		.select('p.id')
		.where('l.wardId', '=', wardId)
		.where('l.id', 'in', ids)
		.where('p.state', '=', 'approved')
		.execute();
	const programmes = new Set(lines.map(({ id }) => id));
	const [programme] = programmes;
	return lines.length === ids.length && programmes.size === 1 && programme ? programme : 'unknown';
}
