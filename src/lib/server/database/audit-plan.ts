import { type Insertable, type Selectable, sql } from 'kysely';
import type { AuditKey } from './audits.ts';
import type { AuditMeeting, AuditMember, AuditNotice, AuditScope, AuditSlot } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';

/** What belongs to an audit's plan: scope, team, timetable, notices, minutes of its meetings. */
export type ScopeRow = Selectable<AuditScope> & {
	/** Code of the document; null where there is none, or where it may not be seen. */
	code: string | null;
	department: string | null;
};
export type MemberRow = Selectable<AuditMember>;
export type SlotRow = Selectable<AuditSlot>;
export type NoticeRow = Selectable<AuditNotice>;
export type MeetingRow = Selectable<AuditMeeting>;

/** In the order of the plan, departments under the name of the audit's first day. */
export const scopeOf = (db: Reader, { wardId, id }: AuditKey, day: string): Promise<ScopeRow[]> =>
	db
		.selectFrom('auditScope as s')
		.leftJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 's.wardId').onRef('d.id', '=', 's.documentId')
		)
		.leftJoin('unitVersion as n', (join) =>
			join
				.onRef('n.unitId', '=', 's.departmentId')
				.on('n.validFrom', '<=', day)
				.on((eb) => eb.or([eb('n.validUntil', 'is', null), eb('n.validUntil', '>=', day)]))
		)
		.selectAll('s')
		.select(['d.code', 'n.name as department'])
		.where('s.wardId', '=', wardId)
		.where('s.auditId', '=', id)
		.orderBy('s.position')
		.orderBy('s.id')
		.execute();

/** The lead first, then auditors, then experts, each by name. */
export const membersOf = (db: Reader, { wardId, id }: AuditKey): Promise<MemberRow[]> =>
	db
		.selectFrom('auditMember')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('auditId', '=', id)
		.orderBy(sql`array_position('{lead,auditor,expert}'::text[], role)`)
		.orderBy('name')
		.orderBy('personId')
		.execute();

export const slotsOf = (db: Reader, { wardId, id }: AuditKey): Promise<SlotRow[]> =>
	db
		.selectFrom('auditSlot')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('auditId', '=', id)
		.orderBy('onDate')
		.orderBy('starts')
		.orderBy('ends')
		.orderBy('id')
		.execute();

export const noticesOf = (db: Reader, { wardId, id }: AuditKey): Promise<NoticeRow[]> =>
	db
		.selectFrom('auditNotice')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('auditId', '=', id)
		.orderBy('notifiedAt')
		.orderBy('name')
		.orderBy('personId')
		.execute();

/** The opening meeting first. */
export const meetingsOf = (db: Reader, { wardId, id }: AuditKey): Promise<MeetingRow[]> =>
	db
		.selectFrom('auditMeeting')
		.selectAll()
		.where('wardId', '=', wardId)
		.where('auditId', '=', id)
		.orderBy('kind', 'desc')
		.execute();

type Of<T> = Omit<Insertable<T>, 'wardId' | 'auditId'>;

/**
 * Writes down a new scope in the place of what was written before. Rows that are there already keep
 * what refers to them; with a row that goes, the questions prepared for it go.
 */
export async function replaceScope(
	trx: Trx,
	{ wardId, id }: AuditKey,
	rows: Of<AuditScope>[]
): Promise<void> {
	const kept = rows.map((row) => row.id);
	const gone = trx
		.selectFrom('auditScope')
		.select('id')
		.where('wardId', '=', wardId)
		.where('auditId', '=', id)
		.$if(kept.length > 0, (query) => query.where('id', 'not in', kept));
	await trx
		.deleteFrom('auditLine')
		.where('wardId', '=', wardId)
		.where('auditId', '=', id)
		.where('scopeId', 'in', gone)
		.execute();
	await trx
		.deleteFrom('auditScope')
		.where('wardId', '=', wardId)
		.where('auditId', '=', id)
		.where('id', 'in', gone)
		.execute();
	if (rows.length === 0) return;
	await trx
		.insertInto('auditScope')
		.values(rows.map((row) => ({ ...row, wardId, auditId: id })))
		.onConflict((conflict) =>
			conflict.columns(['wardId', 'id']).doUpdateSet((eb) => ({
				position: eb.ref('excluded.position'),
				programmeLineId: eb.ref('excluded.programmeLineId'),
				clauses: eb.ref('excluded.clauses')
			}))
		)
		.execute();
}

export async function replaceTeam(
	trx: Trx,
	{ wardId, id }: AuditKey,
	rows: Of<AuditMember>[]
): Promise<void> {
	await trx
		.deleteFrom('auditMember')
		.where('wardId', '=', wardId)
		.where('auditId', '=', id)
		.execute();
	if (rows.length === 0) return;
	await trx
		.insertInto('auditMember')
		.values(rows.map((row) => ({ ...row, wardId, auditId: id })))
		.execute();
}

export async function replaceSlots(
	trx: Trx,
	{ wardId, id }: AuditKey,
	rows: Of<AuditSlot>[]
): Promise<void> {
	await trx
		.deleteFrom('auditSlot')
		.where('wardId', '=', wardId)
		.where('auditId', '=', id)
		.execute();
	if (rows.length === 0) return;
	await trx
		.insertInto('auditSlot')
		.values(rows.map((row) => ({ ...row, wardId, auditId: id })))
		.execute();
}

export async function addNotices(
	trx: Trx,
	{ wardId, id }: AuditKey,
	rows: Of<AuditNotice>[]
): Promise<void> {
	await trx
		.insertInto('auditNotice')
		.values(rows.map((row) => ({ ...row, wardId, auditId: id })))
		.execute();
}

/** @returns false when this person has nothing to acknowledge, or did so already. */
export async function acknowledge(
	trx: Trx,
	{ wardId, id }: AuditKey,
	personId: string,
	at: Date,
	remark: string
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable('auditNotice')
		.set({ acknowledgedAt: at, remark })
		.where('wardId', '=', wardId)
		.where('auditId', '=', id)
		.where('personId', '=', personId)
		.where('acknowledgedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** The minutes of a meeting; written again they replace what was written. */
export async function saveMeeting(
	trx: Trx,
	{ wardId, id }: AuditKey,
	meeting: Of<AuditMeeting>
): Promise<void> {
	await trx
		.insertInto('auditMeeting')
		.values({ ...meeting, wardId, auditId: id })
		.onConflict((conflict) => conflict.columns(['wardId', 'auditId', 'kind']).doUpdateSet(meeting))
		.execute();
}
