import type { Role } from '../actor.ts';
import type { CarWork } from '../inbox.ts';
import type { CarState } from './states.ts';

/** An open CAR as far as the question "whose turn is it" goes. Dates are ISO days. */
export type OpenCar = {
	state: CarState;
	ownerId: string | null;
	formerOwnerIds: string[];
	dismissalProposedBy: string | null;
	plannedBy: string | null;
	verifyFrom: string | null;
	openActions: { id: string; ownerId: string; dueOn: string; description: string }[];
	/** Who was to do an action, also once, or did one. */
	doerIds: string[];
};
type Me = { personId: string; roles: readonly Role[]; today: string };
export type CarTurn = { kind: CarWork; actionId: string | null; dueOn: string | null };

/**
 * What an open CAR asks of this person; [] when nothing. Several actions of one person are several
 * things to do.
 */
export function carTurns(car: OpenCar, me: Me): CarTurn[] {
	const isOwner = car.ownerId === me.personId;
	const everOwned = isOwner || car.formerOwnerIds.includes(me.personId);
	const one = (kind: CarWork, is: boolean, dueOn: string | null = null): CarTurn[] =>
		is ? [{ kind, actionId: null, dueOn }] : [];
	const has = (...roles: Role[]) => roles.some((role) => me.roles.includes(role));
	switch (car.state) {
		case 'reported':
			return car.dismissalProposedBy === null
				? one('triage', has('coordinator'))
				: one('dismissal', has('deputy', 'head') && car.dismissalProposedBy !== me.personId);
		case 'triaged':
			return one('containment', isOwner);
		case 'contained':
			return one('analysis', isOwner);
		case 'analysed':
			return one('plan', isOwner);
		case 'planned':
			return one('approval', has('deputy', 'head') && !everOwned && car.plannedBy !== me.personId);
		case 'implementing':
			return car.openActions.length === 0
				? one('completion', isOwner)
				: car.openActions
						.filter((action) => action.ownerId === me.personId)
						.map(({ id, dueOn }) => ({ kind: 'actions', actionId: id, dueOn }));
		case 'verifying':
			return one(
				'verification',
				has('auditor') &&
					!everOwned &&
					!car.doerIds.includes(me.personId) &&
					car.verifyFrom !== null &&
					car.verifyFrom <= me.today,
				car.verifyFrom
			);
		case 'closing':
			return one('closing', has('coordinator') && !everOwned);
		default:
			return [];
	}
}

/** The person on whose desk it lies, where that is one person: whom to ask. */
export const carDesk = (car: Pick<OpenCar, 'state' | 'ownerId' | 'openActions'>): string[] => {
	if (['triaged', 'contained', 'analysed'].includes(car.state))
		return car.ownerId === null ? [] : [car.ownerId];
	return car.state === 'implementing'
		? [...new Set(car.openActions.map((action) => action.ownerId))]
		: [];
};
