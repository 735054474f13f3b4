import { type Insertable, type Selectable, type Updateable, sql } from 'kysely';
import type { CoveringAudit } from '#lib/domain/audit/coverage.ts';
import type { ProcessInForce } from '#lib/domain/audit/programme-proposal.ts';
import type { ProgrammeKey } from './programmes.ts';
import type { AuditProgrammeLine } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type ProgrammeLineRow = Selectable<AuditProgrammeLine> & {
	/** Code of the document; null where there is none, or where it may not be seen. */
	code: string | null;
	department: string | null;
};
type NewLine = Omit<Insertable<AuditProgrammeLine>, 'wardId' | 'programmeId' | 'position'>;

/** In the order of the programme, departments under their names of a day. */
export const linesOfProgramme = (
	db: Reader,
	{ wardId, id }: ProgrammeKey,
	day: string
): Promise<ProgrammeLineRow[]> =>
	db
		.selectFrom('auditProgrammeLine as l')
		.leftJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 'l.wardId').onRef('d.id', '=', 'l.documentId')
		)
		.leftJoin('unitVersion as n', (join) =>
			join
				.onRef('n.unitId', '=', 'l.departmentId')
				.on('n.validFrom', '<=', day)
				.on((eb) => eb.or([eb('n.validUntil', 'is', null), eb('n.validUntil', '>=', day)]))
		)
		.selectAll('l')
		.select(['d.code', 'n.name as department'])
		.where('l.wardId', '=', wardId)
		.where('l.programmeId', '=', id)
		.orderBy('l.position')
		.orderBy('l.id')
		.execute();

/** The lines as a whole, while the programme is a draft: what is not in them any more goes. */
export async function replaceLines(
	trx: Trx,
	{ wardId, id }: ProgrammeKey,
	lines: readonly NewLine[]
): Promise<void> {
	await trx
		.deleteFrom('auditProgrammeLine')
		.where('wardId', '=', wardId)
		.where('programmeId', '=', id)
		.execute();
	if (lines.length > 0)
		await trx
			.insertInto('auditProgrammeLine')
			.values(lines.map((line, i) => ({ ...line, wardId, programmeId: id, position: i + 1 })))
			.execute();
}

/** One line more, after the others. */
export async function appendLine(
	trx: Trx,
	{ wardId, id }: ProgrammeKey,
	line: NewLine
): Promise<void> {
	const { last } = await trx
		.selectFrom('auditProgrammeLine')
		.select((eb) => eb.fn.coalesce(eb.fn.max('position'), sql<number>`0`).as('last'))
		.where('wardId', '=', wardId)
		.where('programmeId', '=', id)
		.executeTakeFirstOrThrow();
	await trx
		.insertInto('auditProgrammeLine')
		.values({ ...line, wardId, programmeId: id, position: last + 1 })
		.execute();
}

export async function changeLine(
	trx: Trx,
	{ wardId, id }: ProgrammeKey,
	changes: Pick<Updateable<AuditProgrammeLine>, 'months' | 'droppedReason'>
): Promise<void> {
	await trx
		.updateTable('auditProgrammeLine')
		.set(changes)
		.where('wardId', '=', wardId)
		.where('id', '=', id)
		.execute();
}

/** Every audit that takes a line of this programme into its scope, the earliest first. */
export const auditsOfProgramme = (
	db: Reader,
	{ wardId, id }: ProgrammeKey
): Promise<CoveringAudit[]> =>
	db
		.selectFrom('audit as a')
		.innerJoin('auditScope as s', (join) =>
			join.onRef('s.wardId', '=', 'a.wardId').onRef('s.auditId', '=', 'a.id')
		)
		.innerJoin('auditProgrammeLine as l', (join) =>
			join.onRef('l.wardId', '=', 's.wardId').onRef('l.id', '=', 's.programmeLineId')
		)
		.select([
			'a.year',
			'a.number',
			'a.state',
			'a.dateFrom',
			'a.dateUntil',
			sql<string[]>`array_agg(distinct l.id::text)`.as('lineIds')
		])
		.where('l.wardId', '=', wardId)
		.where('l.programmeId', '=', id)
		.groupBy(['a.year', 'a.number', 'a.state', 'a.dateFrom', 'a.dateUntil'])
		.orderBy('a.dateFrom')
		.orderBy('a.number')
		.execute();

/** The documents in force on a day, as far as a programme asks about them, by code. */
export const processesInForce = (
	db: Reader,
	wardId: number,
	day: string
): Promise<ProcessInForce[]> =>
	db
		.selectFrom('document as d')
		.innerJoin('revision as r', (join) =>
			join.onRef('r.wardId', '=', 'd.wardId').onRef('r.documentId', '=', 'd.id')
		)
		.select(['d.id', 'd.code', 'r.title', 'd.kind', 'd.field', 'd.departmentId', 'r.clauses'])
		.where('d.wardId', '=', wardId)
		.where('r.state', '=', 'approved')
		.where('r.effectiveFrom', '<=', day)
		.where((eb) => eb.or([eb('r.effectiveUntil', 'is', null), eb('r.effectiveUntil', '>=', day)]))
		.where((eb) => eb.or([eb('d.withdrawnOn', 'is', null), eb('d.withdrawnOn', '>', day)]))
		.orderBy('d.codeSortKey')
		.execute();
