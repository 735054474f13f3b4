import { type Insertable, type Selectable, sql } from 'kysely';
import type { LineAnswer } from '#lib/domain/audit/checklist.ts';
import type { AuditLine } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

export type LineRow = Selectable<AuditLine>;
type AuditKey = { wardId: number; auditId: string };
type LineKey = AuditKey & { id: string };

/** A line with what a page and a sheet of paper say beside it. */
export type ChecklistLine = LineRow & {
	/** The audited process; '' for a question of no particular one. */
	process: string;
	/** Of the team; null for a line of nobody in particular, or nobody yet. */
	auditorName: string | null;
	answeredByName: string | null;
	/** Numbers of the findings that stand. */
	findings: number[];
	files: { id: string; name: string; sha256: string; mediaType: string; caption: string }[];
};

/** The checklist in its own order. */
export async function checklistOf(
	db: Reader,
	{ wardId, auditId }: AuditKey
): Promise<ChecklistLine[]> {
	const lines = await withNames(db)
		.where('l.wardId', '=', wardId)
		.where('l.auditId', '=', auditId)
		.orderBy('l.position')
		.orderBy('l.id')
		.execute();
	return withFindings(db, { wardId, auditId }, lines);
}

/** One line; undefined where the audit has none such. */
export async function checklistLine(
	db: Reader,
	{ wardId, auditId, id }: LineKey
): Promise<ChecklistLine | undefined> {
	const line = await withNames(db)
		.where('l.wardId', '=', wardId)
		.where('l.auditId', '=', auditId)
		.where('l.id', '=', id)
		.executeTakeFirst();
	return line && (await withFindings(db, { wardId, auditId }, [line]))[0];
}

/** Names as they stood in the team; who audits from a sister ward may not read the table of people. */
const withNames = (db: Reader) =>
	db
		.selectFrom('auditLine as l')
		.leftJoin('auditScope as s', (on) =>
			on.onRef('s.wardId', '=', 'l.wardId').onRef('s.id', '=', 'l.scopeId')
		)
		.leftJoin('auditMember as a', (on) =>
			on
				.onRef('a.wardId', '=', 'l.wardId')
				.onRef('a.auditId', '=', 'l.auditId')
				.onRef('a.personId', '=', 'l.auditorId')
		)
		.leftJoin('auditMember as b', (on) =>
			on
				.onRef('b.wardId', '=', 'l.wardId')
				.onRef('b.auditId', '=', 'l.auditId')
				.onRef('b.personId', '=', 'l.answeredBy')
		)
		.selectAll('l')
		.select((eb) => [
			eb.fn.coalesce('s.process', sql.lit('')).as('process'),
			'a.name as auditorName',
			'b.name as answeredByName'
		]);

type Named = Omit<ChecklistLine, 'findings' | 'files'>;

async function withFindings(
	db: Reader,
	{ wardId, auditId }: AuditKey,
	lines: Named[]
): Promise<ChecklistLine[]> {
	const ids = lines.map((l) => l.id);
	if (ids.length === 0) return [];
	const findings = await db
		.selectFrom('finding')
		.select(['lineId', 'number'])
		.where('wardId', '=', wardId)
		.where('auditId', '=', auditId)
		.where('lineId', 'in', ids)
		.where('state', '<>', 'withdrawn')
		.orderBy('number')
		.execute();
	const files = await db
		.selectFrom('evidenceFile')
		.select(['id', 'subjectId', 'name', 'sha256', 'mediaType', 'caption'])
		.where('wardId', '=', wardId)
		.where('auditId', '=', auditId)
		.where('subject', '=', 'audit_line')
		.where('subjectId', 'in', ids)
		.orderBy('addedAt')
		.orderBy('id')
		.execute();
	return lines.map((line) => ({
		...line,
		findings: findings.filter((f) => f.lineId === line.id).map((f) => f.number),
		files: files.filter((f) => f.subjectId === line.id).map(({ subjectId: _, ...file }) => file)
	}));
}

/** Kept for the length of the transaction, so that two answers of one moment come one after the other. */
export const lockLine = (
	trx: Trx,
	{ wardId, auditId, id }: LineKey
): Promise<LineRow | undefined> =>
	trx
		.selectFrom('auditLine')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('auditId', '=', auditId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();

export async function answer(
	trx: Trx,
	line: Pick<LineRow, 'wardId' | 'auditId' | 'id' | 'version'>,
	given: LineAnswer & { answeredBy: string | null; answeredAt: Date | null }
): Promise<void> {
	await trx
		.updateTable('auditLine')
		.set({ ...given, version: line.version + 1 })
		.where('wardId', '=', line.wardId)
		.where('auditId', '=', line.auditId)
		.where('id', '=', line.id)
		.where('version', '=', line.version)
		.execute();
}

/** Order and assignment are no part of an answer: they leave its version alone. */
export async function place(
	trx: Trx,
	{ wardId, auditId, id }: LineKey,
	to: { position: number; auditorId: string | null }
): Promise<void> {
	await trx
		.updateTable('auditLine')
		.set(to)
		.where('wardId', '=', wardId)
		.where('auditId', '=', auditId)
		.where('id', '=', id)
		.execute();
}

export async function addLines(trx: Trx, rows: Insertable<AuditLine>[]): Promise<void> {
	if (rows.length) await trx.insertInto('auditLine').values(rows).execute();
}

/** Only lines without an answer: the database keeps the others. */
export async function removeLines(
	trx: Trx,
	{ wardId, auditId }: AuditKey,
	ids: string[]
): Promise<void> {
	if (ids.length === 0) return;
	await trx
		.deleteFrom('auditLine')
		.where('wardId', '=', wardId)
		.where('auditId', '=', auditId)
		.where('id', 'in', ids)
		.where('answer', 'is', null)
		.execute();
}
