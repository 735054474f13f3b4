import type { ProgrammeChangeKind } from '#lib/domain/audit/programme-lifecycle.ts';
import type { Context } from '../context.ts';
import type { ProgrammeKey } from './programmes.ts';
import type { Reader, Trx } from './transaction.ts';

/** What a change is about: the months before or after it. */
type LineMonths = { months: number[] };

/** Why an approved programme is carried out otherwise: append-only, in the actor's own name. */
export async function recordProgrammeChange(
	trx: Trx,
	ctx: Context,
	{ wardId, id }: ProgrammeKey,
	change: {
		lineId: string;
		what: ProgrammeChangeKind;
		before: LineMonths | null;
		after: LineMonths | null;
		reason: string;
	}
): Promise<void> {
	const { before, after, ...words } = change;
	await trx
		.insertInto('auditProgrammeChange')
		.values({
			...words,
			wardId,
			id: ctx.newId(),
			programmeId: id,
			at: ctx.now,
			changedBy: ctx.actor?.personId ?? '',
			before: before && JSON.stringify(before),
			after: after && JSON.stringify(after)
		})
		.execute();
}

export type ProgrammeChangeRow = {
	id: string;
	lineId: string | null;
	process: string;
	what: string;
	before: LineMonths | null;
	after: LineMonths | null;
	reason: string;
	at: Date;
	/** '' where this reader may not know. */
	actorName: string;
};

/** The earliest first. */
export async function programmeChangesOf(
	db: Reader,
	{ wardId, id }: ProgrammeKey
): Promise<ProgrammeChangeRow[]> {
	const rows = await db
		.selectFrom('auditProgrammeChange as c')
		.leftJoin('person as p', 'p.id', 'c.changedBy')
		.leftJoin('auditProgrammeLine as l', (join) =>
			join.onRef('l.wardId', '=', 'c.wardId').onRef('l.id', '=', 'c.lineId')
		)
		.select((eb) => [
			'c.id',
			'c.lineId',
			eb.fn.coalesce('l.process', eb.val('')).as('process'),
			'c.what',
			'c.before',
			'c.after',
			'c.reason',
			'c.at',
			eb.fn.coalesce('p.fullName', eb.val('')).as('actorName')
		])
		.where('c.wardId', '=', wardId)
		.where('c.programmeId', '=', id)
		.orderBy('c.at')
		.orderBy('c.id')
		.execute();
	return rows.map((row) => ({
		...row,
		before: row.before as LineMonths | null,
		after: row.after as LineMonths | null
	}));
}
