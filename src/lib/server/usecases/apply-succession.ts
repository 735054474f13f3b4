import { demandAdmin } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { type Trx, inTransaction } from '../database/transaction.ts';
import * as history from '../database/unit-history.ts';
import * as units from '../database/units.ts';
import type { Succession } from '../templates/units.ts';
import { beginDepartments } from './load-units.ts';

export type SuccessionEvent = Succession['events'][number];
export type AppliedSuccession = { applied: boolean; begun: string[]; ended: string[] };

/**
 * One day on which units end and others begin. Nothing is overwritten: the old units end on the day
 * before, with their posts and memberships; the new ones begin, with departments and nobody in them
 * yet. Who is appointed there reads the old units' documents (row-level security follows the
 * succession) and changes nothing in them.
 * @param departments those of a new unit.
 * @returns `applied: false` when it had been applied before; then nothing was written.
 * @throws Refusal `not-found` for anybody but an administrator or when a unit it names is not there;
 * `unit-still-used` when somebody was given a membership in an ending unit from that day or later.
 */
export async function applySuccession(
	ctx: Context,
	event: SuccessionEvent,
	departments: Succession['departments']
): Promise<AppliedSuccession> {
	demandAdmin(ctx.actor);
	return inTransaction(ctx, 'apply-succession', async (trx) => {
		const known = await history.idsBySlug(trx);
		const idOf = (slug: string): number => known.get(slug) ?? refuse('not-found');
		if (event.ends.length > 0 && !(await standAny(trx, event.ends.map(idOf), event.on)))
			return { applied: false, begun: [], ended: [] };

		await demandUnused(trx, event, idOf);
		for (const slug of event.ends) await history.endUnit(trx, idOf(slug), event.on);
		for (const unit of event.creates) await begin(trx, event, unit, known, departments);
		return { applied: true, begun: event.creates.map((u) => u.slug), ended: event.ends };
	});
}

/** Whether any of the units stands on the day: after the succession none of them does. */
async function standAny(trx: Trx, unitIds: number[], day: string): Promise<boolean> {
	for (const id of unitIds) if (await units.versionOn(trx, id, day)) return true;
	return false;
}

async function demandUnused(
	trx: Trx,
	{ ends, on }: SuccessionEvent,
	idOf: (slug: string) => number
): Promise<void> {
	for (const slug of ends) {
		const since = await history.laterMembership(trx, idOf(slug), on);
		if (since) refuse('unit-still-used', { slug, since });
	}
}

async function begin(
	trx: Trx,
	event: SuccessionEvent,
	unit: SuccessionEvent['creates'][number],
	known: Map<string, number>,
	departments: Succession['departments']
): Promise<void> {
	const version = {
		from: event.on,
		name: unit.name,
		parentId: known.get(unit.parent) ?? refuse('not-found'),
		source: `${event.basis}; ${event.source}`
	};
	let id = known.get(unit.slug);
	if (id === undefined) {
		id = await history.beginUnit(trx, {
			...version,
			slug: unit.slug,
			kind: unit.kind,
			homeWardId: null
		});
		known.set(unit.slug, id);
		await beginDepartments(
			trx,
			known,
			{ ...version, id, slug: unit.slug, kind: unit.kind },
			departments
		);
	} else if (unit.continues) {
		await history.endVersions(trx, [id], event.on);
		await history.beginVersion(trx, id, version);
	}
	const successorId = id;
	await history.recordSuccession(
		trx,
		unit.predecessors
			.map((p) => ({ ...p, predecessorId: known.get(p.slug) ?? refuse('not-found') }))
			// A unit that goes on under its own name needs no right to read itself.
			.filter((p) => p.predecessorId !== successorId)
			.map((p) => ({
				predecessorId: p.predecessorId,
				successorId,
				onDate: event.on,
				basis: event.basis,
				source: p.source,
				checkedOn: event.checkedOn
			}))
	);
}
