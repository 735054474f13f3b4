import { addDays } from '#lib/domain/calendar/dates.ts';
import type { DB } from './schema.ts';
import type { Reader, Trx } from './transaction.ts';
import * as units from './units.ts';

/** How the tree of units came to be: what is written here are beginnings and endings, never changes. */

export type UnitBeginning = {
	slug: string;
	kind: DB['unit']['kind'];
	name: string;
	parentId: number | null;
	homeWardId: number | null;
	/** First day under this name and parent. */
	from: string;
	/** Where the fact was read. */
	source: string;
};

/** Ids of all units by slug, whether they still exist or not. */
export async function idsBySlug(db: Reader): Promise<Map<string, number>> {
	const rows = await db.selectFrom('unit').select(['slug', 'id']).execute();
	return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** @returns the new unit's id. */
export async function beginUnit(trx: Trx, unit: UnitBeginning): Promise<number> {
	const id = await units.insertUnit(trx, {
		slug: unit.slug,
		kind: unit.kind,
		homeWardId: unit.homeWardId
	});
	if (id === null) throw new Error(`unit ${unit.slug} was said to be new`);
	await beginVersion(trx, id, unit);
	return id;
}

export const beginVersion = (
	trx: Trx,
	unitId: number,
	{ from, name, parentId, source }: Pick<UnitBeginning, 'from' | 'name' | 'parentId' | 'source'>
) => units.insertVersion(trx, { unitId, validFrom: from, name, parentId, source });

/** What of a unit still stands on `day` ends on the day before: names, posts and memberships. */
export async function endUnit(trx: Trx, unitId: number, day: string): Promise<void> {
	await endVersions(trx, [unitId], day);
	const departments = await trx
		.selectFrom('unit')
		.select('id')
		.where('homeWardId', '=', unitId)
		.execute();
	await endVersions(
		trx,
		departments.map(({ id }) => id),
		day
	);
	for (const table of ['membership', 'position'] as const)
		await trx
			.updateTable(table)
			.set({ validUntil: addDays(day, -1) })
			.where('wardId', '=', unitId)
			.where('validFrom', '<', day)
			.where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>=', day)]))
			.execute();
}

export async function endVersions(trx: Trx, unitIds: number[], day: string): Promise<void> {
	if (unitIds.length === 0) return;
	await trx
		.updateTable('unitVersion')
		.set({ validUntil: addDays(day, -1) })
		.where('unitId', 'in', unitIds)
		.where('validFrom', '<', day)
		.where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>=', day)]))
		.execute();
}

/** The first day on or after `day` on which somebody's membership in the unit begins. */
export async function laterMembership(
	db: Reader,
	unitId: number,
	day: string
): Promise<string | null> {
	const row = await db
		.selectFrom('membership')
		.select('validFrom')
		.where('wardId', '=', unitId)
		.where('validFrom', '>=', day)
		.orderBy('validFrom')
		.executeTakeFirst();
	return row?.validFrom ?? null;
}

export type SuccessionFact = {
	predecessorId: number;
	successorId: number;
	onDate: string;
	/** Number of the legal document. */
	basis: string;
	source: string;
	checkedOn: string;
};

/** @returns false when all of these were recorded before. */
export async function recordSuccession(trx: Trx, facts: SuccessionFact[]): Promise<boolean> {
	if (facts.length === 0) return true;
	const recorded = await trx
		.insertInto('unitSuccession')
		.values(facts)
		.onConflict((conflict) => conflict.columns(['predecessorId', 'successorId']).doNothing())
		.returning('predecessorId')
		.execute();
	return recorded.length > 0;
}
