import { sql } from 'kysely';
import type { Reader } from './transaction.ts';

/** A ward and a span of days, both ends included ('YYYY-MM-DD'). */
export type Period = { wardId: number; from: string; until: string };

/** Every approved revision that was in force on at least one day of the period, by code and number. */
export const revisionsInForce = (db: Reader, { wardId, from, until }: Period) =>
	db
		.selectFrom('revision as r')
		.innerJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 'r.wardId').onRef('d.id', '=', 'r.documentId')
		)
		.innerJoin('storedFile as f', (join) =>
			join.onRef('f.wardId', '=', 'r.wardId').onRef('f.sha256', '=', 'r.pdfSha256')
		)
		.select([
			'r.id',
			'd.id as documentId',
			'd.code',
			'd.kind',
			'd.field',
			'd.departmentId',
			'd.withdrawnOn',
			'r.title',
			'r.issue',
			'r.revision',
			'r.issuedOn',
			'r.effectiveFrom',
			'r.effectiveUntil',
			'f.sha256',
			'f.size',
			'r.pdfPages'
		])
		.where('r.wardId', '=', wardId)
		.where('r.state', '=', 'approved')
		.where(
			sql<boolean>`daterange(r.effective_from, r.effective_until, '[]') && daterange(${from}::date, ${until}::date, '[]')`
		)
		.orderBy('d.codeSortKey')
		.orderBy('r.issue')
		.orderBy('r.revision')
		.execute();

/** Who was given which of these revisions, and copies called back. */
export const distributionOf = (db: Reader, wardId: number, revisionIds: string[]) =>
	revisionIds.length === 0
		? Promise.resolve([])
		: db
				.selectFrom('distribution as x')
				.leftJoin('person as p', 'p.id', 'x.recalledBy')
				.select([
					'x.revisionId',
					'x.recipient',
					'x.copyNumber',
					'x.medium',
					'x.recalledOn',
					'p.fullName as recalledBy'
				])
				.where('x.wardId', '=', wardId)
				.where('x.revisionId', 'in', revisionIds)
				.orderBy('x.revisionId')
				.orderBy('x.copyNumber')
				.orderBy('x.recipient')
				.orderBy('x.id')
				.execute();

/** Who was asked to take note of these revisions, and who has. */
export const acknowledgementsOf = (db: Reader, wardId: number, revisionIds: string[]) =>
	revisionIds.length === 0
		? Promise.resolve([])
		: db
				.selectFrom('acknowledgement as a')
				.innerJoin('person as p', 'p.id', 'a.personId')
				.leftJoin('acknowledgementOnPaper as w', (join) =>
					join
						.onRef('w.wardId', '=', 'a.wardId')
						.onRef('w.revisionId', '=', 'a.revisionId')
						.onRef('w.personId', '=', 'a.personId')
				)
				.leftJoin('person as b', 'b.id', 'w.byId')
				.select([
					'a.revisionId',
					'p.fullName',
					'a.acknowledgedAt',
					'w.at as recordedAt',
					'b.fullName as recordedBy'
				])
				.where('a.wardId', '=', wardId)
				.where('a.revisionId', 'in', revisionIds)
				.orderBy('a.revisionId')
				.orderBy('p.nameSortKey')
				.orderBy('a.personId')
				.execute();

/** Every move of every revision in the period, in the order in which they happened. */
export const movesIn = (db: Reader, { wardId, from, until }: Period) =>
	db
		.selectFrom('revisionMove as m')
		.innerJoin('revision as r', (join) =>
			join.onRef('r.wardId', '=', 'm.wardId').onRef('r.id', '=', 'm.revisionId')
		)
		.innerJoin('document as d', (join) =>
			join.onRef('d.wardId', '=', 'r.wardId').onRef('d.id', '=', 'r.documentId')
		)
		.innerJoin('person as p', 'p.id', 'm.actorId')
		.select([
			'm.at',
			'm.step',
			'm.note',
			'p.fullName as actor',
			'd.code',
			'r.title',
			'r.issue',
			'r.revision',
			'r.reason'
		])
		.where('m.wardId', '=', wardId)
		.where(
			sql<boolean>`(m.at at time zone 'Asia/Ho_Chi_Minh')::date between ${from}::date and ${until}::date`
		)
		.orderBy('m.at')
		// The last reviewer's consent and the passing on of it bear one instant.
		.orderBy(sql`m.step = 'pass'`)
		.orderBy('m.id')
		.execute();

/** Last event of the ward's chain, with the newest signed checkpoint; null while it holds no event. */
export async function chainHead(db: Reader, wardId: number) {
	const head = await db
		.selectFrom('event as e')
		.innerJoin('eventHead as h', (join) =>
			join.onRef('h.wardId', '=', 'e.wardId').onRef('h.seq', '=', 'e.seq')
		)
		.select(['e.seq', 'e.at', sql<string>`encode(e.hash, 'hex')`.as('hash')])
		.where('e.wardId', '=', wardId)
		.executeTakeFirst();
	if (!head) return null;
	const checkpoint = await db
		.selectFrom('checkpoint')
		.select(({ fn }) => fn.max('id').as('id'))
		.executeTakeFirst();
	return { ...head, checkpointId: checkpoint?.id ?? null };
}

/** Names of the ward's departments, by id. */
export async function departmentNames(db: Reader, wardId: number): Promise<Map<number, string>> {
	const rows = await db
		.selectFrom('unit as u')
		.innerJoin('unitVersion as v', 'v.unitId', 'u.id')
		.select(['u.id', 'v.name', 'v.validFrom'])
		.where('u.homeWardId', '=', wardId)
		.orderBy('v.validFrom')
		.execute();
	return new Map(rows.map((r) => [r.id, r.name]));
}
