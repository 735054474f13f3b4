import { type CarStep, carSteps } from '#lib/domain/nonconformity/lifecycle.ts';
import { isForManagementReview } from '#lib/domain/nonconformity/attempts.ts';
import { causeTree } from '#lib/domain/nonconformity/cause-tree.ts';
import { offerOf, restingSince, storyOf, turnOf } from '#lib/domain/nonconformity/story.ts';
import { type ProvenPart, mayProve, stageProved } from '#lib/domain/nonconformity/proofs.ts';
import { demand } from '#lib/domain/permissions.ts';
import { type Move, movesFor } from '#lib/domain/workflow.ts';
import { saidMoves } from '#lib/i18n/refusals.ts';
import { ableStaff } from './car-fields.ts';
import type { Context } from './context.ts';
import { documentsOfCar } from './database/car-documents.ts';
import { handoversOf } from './database/car-handovers.ts';
import { postponementsOf } from './database/car-postponements.ts';
import { carMoves, namesOf, surroundingsOf } from './database/car-story.ts';
import { verificationOf } from './database/car-verifications.ts';
import { evidenceOf } from './database/evidence-files.ts';
import { reading } from './database/transaction.ts';
import { shownFiles } from './shown-files.ts';
import { type CarKey, loadCar } from './usecases/load-car.ts';

export type CarView = Awaited<ReturnType<typeof carView>>;

/**
 * All that the page of a CAR tells: its story, and what waits for this person.
 * @param ward slug of the ward.
 * @param past whether a past day is looked at: then nothing is offered.
 * @throws Refusal `not-found`, `not-allowed`.
 */
export async function carView(ctx: Context, key: CarKey, ward: string, past: boolean) {
	const { actor } = ctx;
	demand(actor, 'car.read', key.wardId);
	return reading(ctx, async (db) => {
		const { car, causes, actions, links, subject } = await loadCar(db, ctx, key);
		const moves = await carMoves(db, car);
		const verification = (await verificationOf(db, car)) ?? null;
		const turn = turnOf(subject);
		const names = await namesOf(db, [
			car.ownerId,
			car.reportedBy,
			car.correctedBy,
			car.dismissalProposedBy,
			verification?.verifierId ?? null,
			...actions.flatMap(({ ownerId, doneBy }) => [ownerId, doneBy])
		]);
		const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
		const parts: ProvenPart[] = [
			{ subject: 'car', id: car.id },
			...causes.map(({ id }) => ({ subject: 'car_cause' as const, id })),
			...actions.map(({ id }) => ({ subject: 'car_action' as const, id }))
		];
		const partIds = parts.map(({ id }) => id);
		const files = await shownFiles(db, ward, await evidenceOf(db, key.wardId, partIds));
		const toProve = { ...subject, reportedBy: car.reportedBy };
		const possible: Move<CarStep>[] = past ? [] : movesFor(carSteps, subject, actor);
		const has = (wanted: CarStep): boolean => possible.some(({ step }) => step === wanted);
		const staffIds = new Set((await ableStaff(db, ctx, key.wardId)).map((s) => s.personId));
		/** Said only to who may see the ward's people at all. */
		const isAway = (id: string | null): boolean => staffIds.size > 0 && !staffIds.has(id ?? '');
		return {
			car,
			ownerName: nameOf(car.ownerId),
			reporterName: nameOf(car.reportedBy),
			correctorName: nameOf(car.correctedBy),
			proposerName: nameOf(car.dismissalProposedBy),
			around: await surroundingsOf(db, car, ctx.today),
			stages: storyOf(car.state, moves),
			moves,
			turn: turn && {
				...turn,
				names: 'personIds' in turn ? turn.personIds.map(nameOf) : [],
				since: restingSince(car.state, moves)
			},
			causes: causeTree(causes),
			actions: actions.map((action) => ({
				...action,
				ownerName: nameOf(action.ownerId),
				ownerAway:
					action.state === 'open' && car.state === 'implementing' && isAway(action.ownerId),
				doneByName: nameOf(action.doneBy),
				mayComplete:
					action.state === 'open' &&
					has('complete_action') &&
					(action.ownerId === actor.personId || car.ownerId === actor.personId)
			})),
			mayPostpone: has('postpone_action'),
			mayPostponeDue: has('postpone'),
			mayHandOver: has('hand_over'),
			mayHandOverActions: has('hand_over_action'),
			ownerAway:
				(carSteps.hand_over.from as readonly string[]).includes(car.state) && isAway(car.ownerId),
			handovers: await handoversOf(db, car),
			links,
			postponements: await postponementsOf(db, car),
			verification: verification && {
				...verification,
				verifierName: nameOf(verification.verifierId)
			},
			documents: await documentsOfCar(db, car),
			files: files.map((file) => ({ ...file, stage: stageProved(file, moves) })),
			mayAddFiles: !past && parts.some((part) => mayProve(toProve, actor, part)),
			forReview: isForManagementReview(car),
			offer: saidMoves(offerOf(possible)),
			today: ctx.today
		};
	});
}
