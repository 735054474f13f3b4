import { sql } from 'kysely';
import * as v from 'valibot';
import type { Context } from '../context.ts';
import { reading } from './transaction.ts';

/**
 * All that a stranger learns of a printed page: whether it holds today. `replacedBy` is the number in
 * force now, printed `02/00`. What was never approved here is as unknown as what is no id at all.
 */
export type Verification =
	| { answer: 'in_force' | 'not_yet' | 'withdrawn' | 'not_ours' }
	/** A report of an audit: it holds for good, from the day it was issued ('YYYY-MM-DD'). */
	| { answer: 'issued'; on: string }
	| { answer: 'replaced'; replacedBy: string };

const uuid = v.pipe(v.string(), v.uuid());

/** @param id of a revision or of an audit, as it stands behind the code on each page. */
export async function verifyRevision(ctx: Context, id: string): Promise<Verification> {
	if (!v.is(uuid, id)) return { answer: 'not_ours' };
	const { found, report } = await reading(ctx, async (db) => ({
		found: (
			await sql<{ answer: string; replacedBy: string | null }>`
				select answer, replaced_by from app.verify_revision(${id}::uuid)`.execute(db)
		).rows[0],
		report: (
			await sql<{ issuedOn: string }>`
				select issued_on from app.verify_audit_report(${id}::uuid)`.execute(db)
		).rows[0]
	}));
	if (report) return { answer: 'issued', on: report.issuedOn };
	if (!found) return { answer: 'not_ours' };
	return found.answer === 'replaced'
		? { answer: 'replaced', replacedBy: found.replacedBy ?? '' }
		: { answer: found.answer as 'in_force' };
}
