import * as v from 'valibot';
import { verifyFromAfter } from '#lib/domain/nonconformity/waiting-time.ts';
import { demand, mayRole } from '#lib/domain/permissions.ts';
import type { Context } from '../context.ts';
import { addAction as insertAction } from '../database/car-action-changes.ts';
import { staffOn } from '../database/staff.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, optionalWords, uuid, version, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

export const addActionSchema = v.object({
	version,
	causeId: uuid,
	description: words(1000),
	ownerId: uuid,
	dueOn: day,
	/** Why the approved plan was not enough. */
	reason: optionalWords(1000)
});
export type AddActionInput = CarKey & v.InferInput<typeof addActionSchema>;

/**
 * One more action while a plan is carried out: where one is to be cancelled, or the evidence did not
 * suffice. It meets a root cause as every other does.
 * @throws Refusal `invalid-input`, `stale`, `wrong-state`, `gates-closed`.
 */
export async function addAction(ctx: Context, input: AddActionInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'car.postpone', input.wardId);
	const { reason, version: seen, ...action } = validInput(addActionSchema, input);
	await inTransaction(ctx, 'add-action', async (trx) => {
		const key = { wardId: input.wardId, number: input.number, version: seen };
		const open = await openCarStep(trx, ctx, actor, key, 'add_action', { given: { note: reason } });
		const { car, causes, actions } = open;
		if (!causes.some(({ id, isRoot }) => isRoot && id === action.causeId))
			invalid({ field: 'causeId', code: 'not-in-list' });
		if (action.dueOn < ctx.today) invalid({ field: 'dueOn', code: 'before-start' });
		const staff = await staffOn(trx, input.wardId, ctx.today);
		const owner = staff.find(({ personId }) => personId === action.ownerId);
		if (!owner?.roles.some((role) => mayRole(role, 'car.work')))
			invalid({ field: 'ownerId', code: 'not-in-list' });
		await insertAction(trx, car, {
			...action,
			id: ctx.newId(),
			position: Math.max(-1, ...actions.map(({ position }) => position)) + 1
		});
		const dueDates = actions.filter(({ state }) => state !== 'cancelled').map((a) => a.dueOn);
		const verifyFrom =
			car.verifyFrom &&
			verifyFromAfter({ dueDates, verifyFrom: car.verifyFrom }, [...dueDates, action.dueOn]);
		await takeCarStep(trx, ctx, open, { verifyFrom }, reason);
	});
}
