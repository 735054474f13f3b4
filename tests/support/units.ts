import { addDays } from '#lib/domain/calendar/dates.ts';
import type { World } from './world.ts';

/** Units whose last version ends the day before `day`. */
export const unitsGone = (w: World, unitIds: number[], day: string) =>
	w.db.asOwner((db) =>
		db
			.updateTable('unitVersion')
			.set({ validUntil: addDays(day, -1) })
			.where('unitId', 'in', unitIds)
			.where('validUntil', 'is', null)
			.execute()
	);

/** From `day` on the unit bears this name and stands under this parent. */
export async function unitBecomes(
	w: World,
	unitId: number,
	day: string,
	now: { name: string; parentId: number | null }
): Promise<void> {
	await unitsGone(w, [unitId], day);
	await w.db.asOwner((db) =>
		db
			.insertInto('unitVersion')
			.values({ unitId, validFrom: day, ...now })
			.execute()
	);
}
