import type { EvidenceSubject } from '#lib/domain/evidence/subjects.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import { finishedCarStates } from '#lib/domain/nonconformity/states.ts';
import { carNumber } from '#lib/domain/nonconformity/numbering.ts';
import type { Context } from './context.ts';
import { namesOf } from './database/car-story.ts';
import { verificationOf } from './database/car-verifications.ts';
import { type EvidenceRow, evidenceOf } from './database/evidence-files.ts';
import { type Reader, reading } from './database/transaction.ts';
import { type CarKey, loadCar } from './usecases/load-car.ts';

/** What a file of a CAR is to prove; the verification is named by its CAR, there is one. */
export type CarEvidencePlace = {
	subject: Extract<EvidenceSubject, `car${string}`>;
	id: string;
	/** Of a cause or an action its words; '' for the CAR itself and for its verification. */
	text: string;
};

/** Files as <EvidenceList> shows them, with the names of who brought them. */
export async function shownFiles(db: Reader, ward: string, rows: readonly EvidenceRow[]) {
	const names = await namesOf(
		db,
		rows.map(({ addedBy }) => addedBy)
	);
	return rows.map((file) => ({
		id: file.id,
		subject: file.subject,
		subjectId: file.subjectId,
		name: file.name,
		mediaType: file.mediaType,
		size: Number(file.size),
		caption: file.caption,
		flags: file.flags,
		addedAt: file.addedAt,
		addedByName: names.get(file.addedBy) ?? '',
		href: `/${ward}/evidence/${file.id}`
	}));
}

/**
 * All that a CAR could have evidence for, with what there is, and whether this person may add to it.
 * @param ward slug of the ward.
 * @throws Refusal `not-found`, `not-allowed`.
 */
export async function carEvidence(ctx: Context, key: CarKey, ward: string) {
	const { actor } = ctx;
	demand(actor, 'car.read', key.wardId);
	return reading(ctx, async (db) => {
		const { car, causes, actions } = await loadCar(db, ctx, key);
		const verifies = car.state === 'verifying' && may(actor, 'car.verify', key.wardId);
		const verified = (await verificationOf(db, car)) !== undefined;
		const places: CarEvidencePlace[] = [
			{ subject: 'car', id: car.id, text: '' },
			...causes.map(({ id, text }) => ({ subject: 'car_cause' as const, id, text })),
			...actions.map(({ id, description }) => ({
				subject: 'car_action' as const,
				id,
				text: description
			})),
			...(verifies || verified
				? [{ subject: 'car_verification' as const, id: car.id, text: '' }]
				: [])
		];
		const rows = await evidenceOf(db, key.wardId, [...new Set(places.map(({ id }) => id))]);
		const finished = (finishedCarStates as readonly string[]).includes(car.state);
		return {
			car: { number: carNumber(car), title: car.title },
			places,
			files: await shownFiles(db, ward, rows),
			/** Where this person may add one now. */
			open:
				finished || !may(actor, 'car.work', key.wardId)
					? []
					: places.filter(({ subject }) => subject !== 'car_verification' || verifies)
		};
	});
}
