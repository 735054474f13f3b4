import { causeTree } from '#lib/domain/nonconformity/cause-tree.ts';
import { namesOf } from './database/car-story.ts';
import type { Reader } from './database/transaction.ts';
import type { LoadedCar } from './usecases/load-car.ts';

export type PlanFacts = Awaited<ReturnType<typeof planFacts>>['plan'];

/** What stands above a decision on a plan: the fact, the root causes, each with its actions, the measure. */
export async function planFacts(db: Reader, { car, causes, actions }: LoadedCar) {
	const names = await namesOf(
		db,
		actions.map(({ ownerId }) => ownerId)
	);
	return {
		plan: {
			fact: car.fact,
			causes: causeTree(causes)
				.filter(({ cause }) => cause.isRoot)
				.map(({ cause, number }) => ({
					id: cause.id,
					number,
					text: cause.text,
					actions: actions
						.filter(({ causeId }) => causeId === cause.id)
						.map(({ id, description, ownerId, dueOn }) => ({
							id,
							description,
							owner: names.get(ownerId) ?? '',
							dueOn
						}))
				})),
			measure: car.measure,
			target:
				car.targetOperator === null || car.targetValue === null
					? null
					: { operator: car.targetOperator, value: car.targetValue, unit: car.targetUnit },
			verifyFrom: car.verifyFrom
		}
	};
}
