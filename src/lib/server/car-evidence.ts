import { carNumber } from '#lib/domain/nonconformity/numbering.ts';
import { type ProvenPart, mayProve } from '#lib/domain/nonconformity/proofs.ts';
import { demand } from '#lib/domain/permissions.ts';
import type { Context } from './context.ts';
import { evidenceOf } from './database/evidence-files.ts';
import { reading } from './database/transaction.ts';
import { shownFiles } from './shown-files.ts';
import { type CarKey, loadCar } from './usecases/load-car.ts';

/** With the words of a cause or an action; '' for the CAR itself and for its verification. */
export type CarEvidencePlace = ProvenPart & { text: string };

/**
 * All that a CAR could have evidence for, with what there is, and whether this person may add to it.
 * @param ward slug of the ward.
 * @throws Refusal `not-found`, `not-allowed`.
 */
export async function carEvidence(ctx: Context, key: CarKey, ward: string) {
	const { actor } = ctx;
	demand(actor, 'car.read', key.wardId);
	return reading(ctx, async (db) => {
		const { car, causes, actions, subject } = await loadCar(db, ctx, key);
		const places: CarEvidencePlace[] = [
			{ subject: 'car', id: car.id, text: '' },
			...causes.map(({ id, text }) => ({ subject: 'car_cause' as const, id, text })),
			...actions.map(({ id, description }) => ({
				subject: 'car_action' as const,
				id,
				text: description
			})),
			{ subject: 'car_verification', id: car.id, text: '' }
		];
		const rows = await evidenceOf(db, key.wardId, [...new Set(places.map(({ id }) => id))]);
		const toProve = { ...subject, reportedBy: car.reportedBy };
		return {
			car: { number: carNumber(car), title: car.title },
			places,
			files: await shownFiles(db, ward, rows),
			/** Where this person may add one now. */
			open: places.filter((place) => mayProve(toProve, actor, place))
		};
	});
}
