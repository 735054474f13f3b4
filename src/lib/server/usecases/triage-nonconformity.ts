import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { unknownInWard } from '../car-fields.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, unitId, uuid, version, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import { clauses } from './create-document.ts';
import type { CarKey } from './load-car.ts';

export const triageNonconformitySchema = v.object({
	version,
	grade: v.picklist(['major', 'minor']),
	ownerId: uuid,
	dueOn: day,
	requirement: words(4000),
	clauses: v.optional(clauses, []),
	departmentId: v.optional(v.nullable(unitId), null)
});
export type TriageNonconformityInput = CarKey & v.InferInput<typeof triageNonconformitySchema>;

/**
 * It is a nonconformity: how heavy it is, who answers for it, and until when (ISO 9001:2015 10.2.1).
 * What an audit graded keeps that grade. A dismissal that was proposed is thereby declined.
 * @throws Refusal `stale`, `wrong-state`, `invalid-input`.
 */
export async function triageNonconformity(
	ctx: Context,
	input: TriageNonconformityInput
): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.triage', wardId);
	const { version: seen, ...given } = validInput(triageNonconformitySchema, input);
	if (given.dueOn < ctx.today) invalid({ field: 'dueOn', code: 'out-of-range' });
	await inTransaction(ctx, 'triage-nonconformity', async (trx) => {
		const open = await openCarStep(trx, ctx, actor, { wardId, number, version: seen }, 'triage');
		const { car } = open;
		if (car.findingId !== null && given.grade !== car.grade)
			invalid({ field: 'grade', code: 'mismatch' });
		const { ownerId, departmentId } = given;
		const faults = await unknownInWard(trx, ctx, wardId, { people: { ownerId }, departmentId });
		if (faults.length > 0) invalid(...faults);
		await takeCarStep(trx, ctx, open, {
			...given,
			triagedBy: actor.personId,
			triagedAt: ctx.now,
			dismissalReason: '',
			dismissalProposedBy: null
		});
	});
}
