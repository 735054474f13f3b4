import type { CarState } from '#lib/domain/nonconformity/states.ts';

/** Working days after a nonconformity was found on which each step of its way was taken. */
export const way = {
	triage: 1,
	contain: 2,
	analyse: 3,
	plan: 4,
	approve: 5,
	done: 12,
	due: 15,
	postpone: 14,
	postponed: 22,
	complete: 13,
	verifyFrom: 18,
	verify: 20,
	close: 22,
	carDue: 30
};

/** In the order of the lifecycle, up to which a course goes. */
export const reached: CarState[] = [
	'reported',
	'triaged',
	'contained',
	'analysed',
	'planned',
	'implementing',
	'verifying',
	'closing',
	'closed'
];
