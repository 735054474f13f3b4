import { localDate } from '#lib/domain/calendar/dates.ts';
import type { HandoverPrint, PostponementPrint } from '#lib/pdf/nonconformity/types.ts';
import { handoversOf } from '../database/car-handovers.ts';
import { postponementsOf } from '../database/car-postponements.ts';
import type { CarKey } from '../database/cars.ts';
import type { Reader } from '../database/transaction.ts';

type Charge = { handovers: HandoverPrint[]; postponements: PostponementPrint[] };

/**
 * Who passed what on, and what was put off, of a CAR.
 * @returns tells it of an action by id, or (null) of the CAR itself.
 */
export async function chargePrint(
	db: Reader,
	car: CarKey
): Promise<(actionId: string | null) => Charge> {
	const handovers = await handoversOf(db, car);
	const postponements = await postponementsOf(db, car);
	return (actionId) => ({
		handovers: handovers
			.filter((h) => h.actionId === actionId)
			.map(({ beforeName, afterName, reason, at }) => ({
				before: beforeName ?? '',
				after: afterName ?? '',
				reason,
				on: localDate(at)
			})),
		postponements: postponements
			.filter((p) => p.actionId === actionId)
			.map(({ dueBefore, dueAfter, reason, at, byName }) => ({
				dueBefore,
				dueAfter,
				reason,
				by: byName ?? '',
				on: localDate(at)
			}))
	});
}
