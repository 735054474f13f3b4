import { type SqlBool, sql } from 'kysely';
import type { AuditSubject, Certificate, Conflict } from '#lib/domain/audit/subject.ts';
import type { AuditKey } from './audits.ts';
import type { Reader } from './transaction.ts';

/** How far the checklist is; a nonconforming line wants a finding that was not withdrawn. */
export const lineFacts = async (
	db: Reader,
	{ wardId, id }: AuditKey
): Promise<AuditSubject['lines']> => {
	const row = await db
		.selectFrom('auditLine as l')
		.select((eb) => [
			eb.fn.countAll<number>().as('total'),
			eb.fn.countAll<number>().filterWhere('l.answer', 'is', null).as('unanswered'),
			eb.fn
				.countAll<number>()
				.filterWhere('l.answer', '=', 'nonconforming')
				.filterWhere(
					sql<SqlBool>`not exists (select from finding f where f.ward_id = l.ward_id
						and f.line_id = l.id and f.state <> 'withdrawn')`
				)
				.as('withoutFinding')
		])
		.where('l.wardId', '=', wardId)
		.where('l.auditId', '=', id)
		.executeTakeFirstOrThrow();
	return {
		total: Number(row.total),
		unanswered: Number(row.unanswered),
		withoutFinding: Number(row.withoutFinding)
	};
};

export const findingFacts = (
	db: Reader,
	{ wardId, id }: AuditKey
): Promise<AuditSubject['findings']> =>
	db
		.selectFrom('finding')
		.select(['id', 'number', 'state'])
		.where('wardId', '=', wardId)
		.where('auditId', '=', id)
		.orderBy('number')
		.execute();

/**
 * Of each person the certificate that holds on the day and reaches furthest, as the registers of this
 * ward and of its sisters have it. A revoked one ends the day before it was revoked.
 */
export async function certificatesOn(
	db: Reader,
	personIds: readonly string[],
	day: string
): Promise<Map<string, Certificate>> {
	if (personIds.length === 0) return new Map();
	const end = sql<string | null>`least(valid_until, revoked_on - 1)`;
	const rows = await db
		.selectFrom('auditorCertificate')
		.distinctOn('personId')
		.select(['personId', 'number', 'issuedOn', end.as('validUntil')])
		.where('personId', 'in', personIds)
		.where('issuedOn', '<=', day)
		.where(sql<SqlBool>`coalesce(${end}, 'infinity') >= ${day}::date`)
		.orderBy('personId')
		.orderBy(sql`coalesce(${end}, 'infinity')`, 'desc')
		.orderBy('issuedOn', 'desc')
		.execute();
	return new Map(rows.map(({ personId, ...certificate }) => [personId, certificate]));
}

/** Own work as the database sees it: documents drafted or signed, departments belonged to. */
export async function conflictsOf(
	db: Reader,
	{ wardId, id }: AuditKey,
	personId: string
): Promise<Conflict[]> {
	const rows = await db
		.selectFrom(
			sql<{
				cause: 'drafted' | 'signed' | 'member';
				documentId: string | null;
				departmentId: number | null;
			}>`app.audit_conflicts(${wardId}, ${id}, ${personId})`.as('c')
		)
		.leftJoin('document as d', (join) =>
			join.on('d.wardId', '=', wardId).onRef('d.id', '=', 'c.documentId')
		)
		.leftJoin('audit as a', (join) => join.on('a.wardId', '=', wardId).on('a.id', '=', id))
		.leftJoin('unitVersion as n', (join) =>
			join
				.onRef('n.unitId', '=', 'c.departmentId')
				.onRef('n.validFrom', '<=', 'a.dateFrom')
				.on((eb) =>
					eb.or([eb('n.validUntil', 'is', null), eb('n.validUntil', '>=', eb.ref('a.dateFrom'))])
				)
		)
		.select(['c.cause', 'd.code', 'n.name'])
		.orderBy('c.cause')
		.orderBy('d.code')
		.execute();
	return rows.map(({ cause, code, name }) =>
		cause === 'member' ? { cause, department: name ?? '' } : { cause, code: code ?? '' }
	);
}

/** Who does the steps of the documents in the scope, as they are in force on the audit's days. */
export const actorsInScope = (
	db: Reader,
	{ wardId, id }: AuditKey,
	days: { dateFrom: string; dateUntil: string }
) =>
	db
		.selectFrom('auditScope as s')
		.innerJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 's.wardId').onRef('d.id', '=', 's.documentId')
		)
		.innerJoin('revision as r', (join) =>
			join.onRef('r.wardId', '=', 's.wardId').onRef('r.documentId', '=', 's.documentId')
		)
		.select([
			'd.code',
			sql<string[]>`(select coalesce(array_agg(distinct x.actor), '{}')
			from jsonb_array_elements(r.content->'steps') as step,
				jsonb_array_elements_text(step->'actors') as x(actor))`.as('actors')
		])
		.where('s.wardId', '=', wardId)
		.where('s.auditId', '=', id)
		.where('r.state', '=', 'approved')
		.where('r.effectiveFrom', '<=', days.dateUntil)
		.where((eb) =>
			eb.or([eb('r.effectiveUntil', 'is', null), eb('r.effectiveUntil', '>=', days.dateFrom)])
		)
		.orderBy('d.code')
		.execute();

/** Titles that these people bear in the ward on any of the days. */
export const titlesHeld = (
	db: Reader,
	wardId: number,
	personIds: readonly string[],
	days: { dateFrom: string; dateUntil: string }
): Promise<{ personId: string; title: string }[]> =>
	personIds.length === 0
		? Promise.resolve([])
		: db
				.selectFrom('membership as m')
				.innerJoin('position as o', (join) =>
					join.onRef('o.wardId', '=', 'm.wardId').onRef('o.id', '=', 'm.positionId')
				)
				.select(['m.personId', 'o.title'])
				.distinct()
				.where('m.wardId', '=', wardId)
				.where('m.personId', 'in', personIds)
				.where('m.validFrom', '<=', days.dateUntil)
				.where((eb) =>
					eb.or([eb('m.validUntil', 'is', null), eb('m.validUntil', '>=', days.dateFrom)])
				)
				.orderBy('o.title')
				.execute();
