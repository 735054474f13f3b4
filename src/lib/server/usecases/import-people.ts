import { demandAdmin } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as memberships from '../database/memberships.ts';
import * as people from '../database/people.ts';
import { inTransaction, reading } from '../database/transaction.ts';
import { type CheckedLine, checkPeople } from '../people-import.ts';

/** What an import would do, line by line, without doing it. @throws Refusal `csv-unreadable`. */
export function previewPeople(ctx: Context, csv: string): Promise<CheckedLine[]> {
	demandAdmin(ctx.actor);
	return reading(ctx, (db) => checkPeople(db, csv, ctx.today));
}

/**
 * Creates every person and membership of the file, or none: a bad line is shown, never skipped.
 * @returns how many people and memberships were new.
 * @throws Refusal `csv-unreadable`; `invalid-input` with fields named `<line>.<column>`.
 */
export async function importPeople(
	ctx: Context,
	csv: string
): Promise<{ people: number; memberships: number }> {
	demandAdmin(ctx.actor);
	return inTransaction(ctx, 'import-people', async (trx) => {
		const lines = await checkPeople(trx, csv, ctx.today);
		const problems = lines.flatMap((l) =>
			l.problems.map((p) => ({ ...p, field: `${l.line}.${p.field}` }))
		);
		if (problems.length) refuse('invalid-input', { fields: problems });
		const made = { people: 0, memberships: 0 };
		const newIds = new Map<string, string>();
		for (const { plan } of lines) {
			if (!plan) continue;
			let personId = plan.existing ?? newIds.get(plan.person.username);
			if (!personId) {
				personId = ctx.newId();
				await people.insertPerson(trx, { ...plan.person, id: personId });
				newIds.set(plan.person.username, personId);
				made.people++;
			}
			const membership = { ...plan, personId };
			if ((await memberships.overlapping(trx, membership)).length) continue;
			await memberships.insertMembership(trx, {
				wardId: plan.wardId,
				id: ctx.newId(),
				personId,
				role: plan.role,
				positionId: plan.positionId,
				validFrom: plan.validFrom,
				validUntil: plan.validUntil
			});
			made.memberships++;
		}
		return made;
	});
}
