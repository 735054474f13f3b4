import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { changeAction } from '../database/car-action-changes.ts';
import { evidenceOf } from '../database/evidence-files.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, optionalWords, uuid, version, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const completeActionSchema = v.object({
	version,
	actionId: uuid,
	doneOn: day,
	result: words(),
	/** What shows it, where no file does: the number of a record, where it is kept. */
	evidence: optionalWords(1000)
});
export type CompleteActionInput = CarKey & v.InferInput<typeof completeActionSchema>;

/**
 * Who owns an action (or the CAR) says that it was done, when, with what result, and what shows it
 * (ISO 9001:2015 10.2.1 c, 10.2.2 a). Files are attached beforehand (attach-evidence).
 * @throws Refusal `invalid-input` for a day to come or before the nonconformity was found, and where
 * neither file nor reference shows it; `stale`, `wrong-state`, `gates-closed`, `not-found`.
 */
export async function completeAction(ctx: Context, input: CompleteActionInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'car.work', input.wardId);
	const given = validInput(completeActionSchema, input);
	const { actionId, doneOn, result, evidence } = given;
	await inTransaction(ctx, 'complete-action', async (trx) => {
		const key = { wardId: input.wardId, number: input.number, version: given.version };
		const open = await openCarStep(trx, ctx, actor, key, 'complete_action', {
			given: { actionId }
		});
		const action = open.actions.find(({ id }) => id === actionId) ?? refuse('not-found');
		if (doneOn > ctx.today) invalid({ field: 'doneOn', code: 'out-of-range' });
		if (doneOn < open.car.foundOn) invalid({ field: 'doneOn', code: 'before-start' });
		const files = await evidenceOf(trx, input.wardId, [actionId]);
		if (evidence === '' && files.length === 0) invalid({ field: 'evidence', code: 'required' });
		await changeAction(trx, action, {
			state: 'done',
			doneOn,
			doneBy: actor.personId,
			result,
			evidence
		});
		await takeCarStep(trx, ctx, open, {}, action.description);
	});
}
