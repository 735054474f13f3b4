import { canonicalJson } from './content-hash.ts';
import type { CarActionRow } from './database/car-actions.ts';
import type { CarCauseRow } from './database/car-causes.ts';
import type { CarRow } from './database/cars.ts';
import { sha256Hex } from './files/store.ts';

/**
 * What the approval of a corrective action plan is signed over (SHA-256, hex): the nonconformity, its
 * causes, every action with its doer and date, and how success will be measured.
 */
export const planSha256 = (
	car: CarRow,
	causes: readonly CarCauseRow[],
	actions: readonly CarActionRow[]
): string =>
	sha256Hex(
		canonicalJson({
			year: car.year,
			number: car.number,
			requirement: car.requirement,
			fact: car.fact,
			ownerId: car.ownerId,
			dueOn: car.dueOn,
			method: car.causeMethod,
			similar: { cases: car.similarCases, note: car.similarNote },
			causes: causes.map(({ id, parentId, category, text, evidence, isRoot }) => ({
				id,
				parentId,
				category,
				text,
				evidence,
				isRoot
			})),
			actions: actions.map(({ id, causeId, description, ownerId, dueOn }) => ({
				id,
				causeId,
				description,
				ownerId,
				dueOn
			})),
			measure: car.measure,
			target: { operator: car.targetOperator, value: car.targetValue, unit: car.targetUnit },
			verifyFrom: car.verifyFrom
		})
	);
