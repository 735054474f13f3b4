import { type Actor, rolesIn } from '../actor.ts';
import type { CarEvidenceSubject } from '../evidence/subjects.ts';
import { type Action, may } from '../permissions.ts';
import { type Objection, objection, refuse } from '../refusal.ts';
import type { Gate } from '../workflow.ts';
import { closedByAnother, ownerOrCoordinator, verifiedByAnother } from './gates.ts';
import type { CarSubject } from './subject.ts';
import type { CarState } from './states.ts';
import type { CarStage } from './story.ts';

/** What a file of a CAR is to prove; the verification is named by its CAR, there is one. */
export type ProvenPart = { subject: CarEvidenceSubject; id: string };
/** A CAR as far as the question goes who may prove what of it. */
export type CarToProve = CarSubject & { reportedBy: string };

type Proof = { by: Action; unless: readonly Gate<CarToProve>[] };

const reporterOrCoordinator: Gate<CarToProve> = (c, actor) =>
	c.reportedBy === actor.personId || rolesIn(actor, c.wardId).includes('coordinator')
		? null
		: objection('not-reporter-or-coordinator');

/** Also of what was done: the verifier may have asked for more. What was cancelled proves nothing. */
const doerOwnerOrCoordinator: Gate<CarToProve> = (c, actor) => {
	const action = c.actions.find(({ id }) => id === c.given?.actionId);
	if (!action || action.state === 'cancelled') return objection('action-not-open');
	return action.ownerId === actor.personId || ownerOrCoordinator(c, actor) === null
		? null
		: objection('not-the-action-owner');
};

const atReporting: Proof = { by: 'car.report', unless: [reporterOrCoordinator] };
const byOwner: Proof = { by: 'car.work', unless: [ownerOrCoordinator] };
const byDoer: Proof = { by: 'car.work', unless: [doerOwnerOrCoordinator] };
const byVerifier: Proof = { by: 'car.verify', unless: [verifiedByAnother] };
const byCloser: Proof = { by: 'car.close', unless: [closedByAnother] };

/** Who acts in a step proves it, and nobody adds to what another answers for (ISO 9001:2015 10.2.2). */
const proofs: Record<ProvenPart['subject'], Partial<Record<CarState, Proof>>> = {
	car: {
		reported: atReporting,
		triaged: byOwner,
		contained: byOwner,
		analysed: byOwner,
		planned: byOwner,
		implementing: byOwner,
		verifying: byVerifier,
		closing: byCloser
	},
	car_cause: { contained: byOwner, analysed: byOwner },
	car_action: { implementing: byDoer },
	car_verification: { verifying: byVerifier }
};

const judged = (c: CarToProve, actor: Actor, { subject, id }: ProvenPart) => {
	const proof = proofs[subject][c.state];
	const meant = { ...c, given: { actionId: id } };
	return (
		proof && {
			by: proof.by,
			objections: proof.unless.flatMap((gate): Objection | Objection[] => gate(meant, actor) ?? [])
		}
	);
};

/** Whether this person may add a file there now. */
export function mayProve(c: CarToProve, actor: Actor, part: ProvenPart): boolean {
	const proof = judged(c, actor, part);
	return proof !== undefined && may(actor, proof.by, c.wardId) && proof.objections.length === 0;
}

/** @throws Refusal `wrong-state`, `not-allowed`, or `gates-closed` with who proves it instead. */
export function demandProver(c: CarToProve, actor: Actor, part: ProvenPart): void {
	const proof = judged(c, actor, part);
	if (!proof) refuse('wrong-state', { state: c.state, step: 'attach_evidence' });
	if (!may(actor, proof.by, c.wardId)) refuse('not-allowed', { action: proof.by });
	if (proof.objections.length > 0) refuse('gates-closed', { objections: proof.objections });
}

/** Steps of the story at which files of the CAR itself are shown. */
export const provedStages = [
	'report',
	'containment',
	'analysis',
	'plan',
	'actions',
	'verification',
	'closing'
] as const satisfies CarStage[];
export type ProvedStage = (typeof provedStages)[number];

/** What is done while a CAR lies in a state, and is therefore shown by a file of that time. */
const doneDuring: Partial<Record<CarState, ProvedStage>> = {
	triaged: 'containment',
	contained: 'analysis',
	analysed: 'plan',
	planned: 'plan',
	implementing: 'actions',
	verifying: 'verification',
	closing: 'closing'
};

/**
 * Where in the story of a CAR a file is shown.
 * @param moves the earliest first.
 */
export function stageProved(
	file: { subject: string; addedAt: Date },
	moves: readonly { toState: string; at: Date }[]
): ProvedStage {
	if (file.subject === 'car_cause') return 'analysis';
	if (file.subject === 'car_action') return 'actions';
	if (file.subject === 'car_verification') return 'verification';
	const state = moves.findLast(({ at }) => at.getTime() <= file.addedAt.getTime())?.toState;
	return doneDuring[state as CarState] ?? 'report';
}
