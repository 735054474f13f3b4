import type { Steps } from '../workflow.ts';
import * as gates from './gates.ts';
import type { CarState } from './states.ts';
import type { CarSubject } from './subject.ts';

/** ISO 9001:2015 8.7 and 10.2: from what was found to an effect that is proved. */
export const carSteps = {
	triage: { from: ['reported'], to: 'triaged', by: 'car.triage', unless: [] },
	propose_dismissal: {
		from: ['reported'],
		to: 'reported',
		by: 'car.dismiss',
		unless: [gates.notFromFinding, gates.reasonGiven]
	},
	dismiss: {
		from: ['reported'],
		to: 'dismissed',
		by: 'car.dismiss',
		unless: [gates.notFromFinding, gates.dismissalBySecondPerson]
	},
	contain: {
		from: ['triaged'],
		to: 'contained',
		by: 'car.work',
		unless: [gates.ownerOrCoordinator]
	},
	/** An analysis half done is kept. */
	save_causes: { from: ['contained'], to: 'contained', by: 'car.work', unless: [gates.isOwner] },
	analyse: {
		from: ['contained', 'analysed'],
		to: 'analysed',
		by: 'car.work',
		unless: [gates.isOwner, gates.rootCauseProved, gates.similarAnswered]
	},
	plan: { from: ['analysed'], to: 'analysed', by: 'car.work', unless: [gates.isOwner] },
	submit_plan: {
		from: ['analysed'],
		to: 'planned',
		by: 'car.work',
		unless: [
			gates.isOwner,
			gates.rootCauseProved,
			gates.similarAnswered,
			gates.actionsMeetRootCauses,
			gates.measured,
			gates.verifiedAfterLastAction
		]
	},
	return_plan: {
		from: ['planned'],
		to: 'analysed',
		by: 'car.approve_plan',
		unless: [gates.approvedByAnother, gates.noteGiven]
	},
	approve_plan: {
		from: ['planned'],
		to: 'implementing',
		by: 'car.approve_plan',
		unless: [gates.approvedByAnother, gates.planAsSubmitted]
	},
	complete_action: {
		from: ['implementing'],
		to: 'implementing',
		by: 'car.work',
		unless: [gates.actionOpen, gates.actionOwnerOrCarOwner]
	},
	postpone_action: {
		from: ['implementing'],
		to: 'implementing',
		by: 'car.postpone',
		unless: [gates.actionOpen, gates.reasonGiven, gates.dueLater]
	},
	cancel_action: {
		from: ['implementing'],
		to: 'implementing',
		by: 'car.postpone',
		unless: [gates.actionOpen, gates.reasonGiven, gates.causeKeepsAnAction]
	},
	/** A further action, where one was cancelled or the effect was not yet shown. */
	add_action: {
		from: ['implementing'],
		to: 'implementing',
		by: 'car.postpone',
		unless: [gates.reasonGiven]
	},
	/** Who was to do it left or cannot; what the action is and until when stays. */
	hand_over_action: {
		from: ['implementing'],
		to: 'implementing',
		by: 'car.hand_over',
		unless: [gates.actionOpen, gates.doerAnother, gates.reasonGiven]
	},
	/** Its owner left or cannot; nothing of what was done is lost. */
	hand_over: {
		from: ['triaged', 'contained', 'analysed', 'planned', 'implementing', 'verifying'],
		to: null,
		by: 'car.hand_over',
		unless: [gates.ownerAnother, gates.ownerNotApprover, gates.reasonGiven]
	},
	postpone: {
		from: ['triaged', 'contained', 'analysed', 'planned', 'implementing', 'verifying', 'closing'],
		to: null,
		by: 'car.postpone',
		unless: [gates.reasonGiven, gates.carDueLater]
	},
	complete: {
		from: ['implementing'],
		to: 'verifying',
		by: 'car.work',
		unless: [gates.ownerOrCoordinator, gates.actionsDone]
	},
	reopen: {
		from: ['verifying'],
		to: 'implementing',
		by: 'car.verify',
		unless: [gates.verifiedByAnother, gates.noteGiven]
	},
	verify_effective: {
		from: ['verifying'],
		to: 'closing',
		by: 'car.verify',
		unless: [gates.verifiedByAnother, gates.waitingTimeOver, gates.targetReached]
	},
	verify_ineffective: {
		from: ['verifying'],
		to: 'ineffective',
		by: 'car.verify',
		unless: [gates.verifiedByAnother, gates.waitingTimeOver]
	},
	close: {
		from: ['closing'],
		to: 'closed',
		by: 'car.close',
		unless: [gates.closedByAnother, gates.documentsProved]
	}
} as const satisfies Steps<CarState, CarSubject>;

export type CarStep = keyof typeof carSteps;

/** What the record of moves names besides the steps: how a CAR began. */
export const carMoveSteps = [
	'report',
	'raise', // of a finding
	'reissue', // after one that proved ineffective
	...(Object.keys(carSteps) as CarStep[])
] as const;
export type CarMoveStep = (typeof carMoveSteps)[number];
