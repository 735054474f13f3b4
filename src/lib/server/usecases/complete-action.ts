import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { changeAction } from '../database/car-action-changes.ts';
import { evidenceOf } from '../database/evidence-files.ts';
import { type Reader, inTransaction, reading } from '../database/transaction.ts';
import { type SentFile, receiveFile } from '../files/receive.ts';
import { day, optionalWords, uuid, version, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import { keepEvidence } from './keep-evidence.ts';
import type { CarKey } from './load-car.ts';

export const completeActionSchema = v.object({
	version,
	actionId: uuid,
	doneOn: day,
	result: words(),
	/** What shows it, where no file does: the number of a record, where it is kept. */
	evidence: optionalWords(1000)
});
export type CompleteActionInput = CarKey &
	v.InferInput<typeof completeActionSchema> & { file?: SentFile | undefined };

/**
 * Who owns an action (or the CAR) says that it was done, when, with what result, and what shows it
 * (ISO 9001:2015 10.2.1 c, 10.2.2 a): a reference, files attached before (attach-evidence), or the one
 * that comes along, which is kept only with the action done.
 * @throws Refusal `invalid-input` for a day to come or before the nonconformity was found, and where
 * neither file nor reference shows it; `stale`, `wrong-state`, `gates-closed`, `not-found`; what
 * `receiveFile` refuses a file by.
 */
export async function completeAction(ctx: Context, input: CompleteActionInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'car.work', input.wardId);
	const given = validInput(completeActionSchema, input);
	const { actionId, doneOn, result, evidence } = given;
	const ready = async (db: Reader, lock: boolean) => {
		const key = { wardId: input.wardId, number: input.number, version: given.version };
		const step = { given: { actionId }, lock };
		const open = await openCarStep(db, ctx, actor, key, 'complete_action', step);
		const action = open.actions.find(({ id }) => id === actionId) ?? refuse('not-found');
		if (doneOn > ctx.today) invalid({ field: 'doneOn', code: 'out-of-range' });
		if (doneOn < open.car.foundOn) invalid({ field: 'doneOn', code: 'before-start' });
		const files = await evidenceOf(db, input.wardId, [actionId]);
		if (evidence === '' && files.length === 0 && !input.file)
			invalid({ field: 'evidence', code: 'required' });
		return { open, action };
	};
	// What the rule refuses is refused before the file is looked into.
	if (input.file) await reading(ctx, (db) => ready(db, false));
	const received = input.file && (await receiveFile(input.file));
	await inTransaction(ctx, 'complete-action', async (trx) => {
		const { open, action } = await ready(trx, true);
		const { wardId } = input;
		const place = { wardId, auditId: null, subject: 'car_action', subjectId: actionId } as const;
		if (received) await keepEvidence(trx, ctx, actor, { ...place, caption: '' }, received);
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
