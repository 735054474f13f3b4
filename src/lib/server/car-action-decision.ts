import type { CarStep } from '#lib/domain/nonconformity/lifecycle.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { carDecisionOn } from './car-decision.ts';
import type { Context } from './context.ts';
import { evidenceOf } from './database/evidence-files.ts';
import { handoversOf } from './database/car-handovers.ts';
import { postponementsOf } from './database/car-postponements.ts';
import { namesOf } from './database/car-story.ts';
import type { CarKey } from './usecases/load-car.ts';

/** The action that a page below `actions/[id]` is about, with its CAR. */
export const actionDecisionOn = (
	ctx: Context,
	key: CarKey,
	actionId: string,
	step: Exclude<Extract<CarStep, `${string}_action`>, 'add_action'>
) =>
	carDecisionOn(
		ctx,
		key,
		step,
		async (db, { car, actions, causes }) => {
			const action = actions.find(({ id }) => id === actionId) ?? refuse('not-found');
			const names = await namesOf(db, [action.ownerId]);
			const handovers = await handoversOf(db, car);
			const postponed = await postponementsOf(db, car);
			return {
				today: ctx.today,
				action: {
					id: action.id,
					description: action.description,
					cause: causes.find(({ id }) => id === action.causeId)?.text ?? '',
					ownerId: action.ownerId,
					owner: names.get(action.ownerId) ?? '',
					handovers: handovers.filter((h) => h.actionId === actionId),
					dueOn: action.dueOn,
					postponements: postponed.filter((p) => p.actionId === actionId)
				},
				evidence: await evidenceOf(db, key.wardId, [actionId])
			};
		},
		// What the form will bring is not missed beforehand.
		{ actionId, note: '…' }
	);
