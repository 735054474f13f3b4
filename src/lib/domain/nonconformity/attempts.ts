import type { CarState } from './states.ts';

/** So many ineffective corrections in a row are for the management review (ISO 9001:2015 9.3.2 c). */
const attemptsForReview = 3;

/**
 * Whether this CAR is named as an item of the next management review: the third attempt, or a later
 * one, that proved ineffective.
 */
export const isForManagementReview = (car: { state: CarState | null; attempt: number }): boolean =>
	car.state === 'ineffective' && car.attempt >= attemptsForReview;
