import type { Content, Deadline, Duration } from './content.ts';

/** One working day is eight working hours (product convention, shown beside every total). */
export const hoursPerDay = 8;

/** Hours of work a duration allows; calendar days count as days of the same length, since a limit in
 * calendar days is compared with steps in calendar days. */
export const inHours = ({ amount, unit }: Duration): number =>
	unit === 'hour' ? amount : amount * hoursPerDay;

/** Sum of the steps' times in hours, free of the dust of binary fractions (1,125 ngày is 9 giờ). */
export const totalStepHours = (steps: Content['steps']): number =>
	Math.round(steps.reduce((sum, s) => sum + (s.time ? inHours(s.time) : 0), 0) * 1000) / 1000;

/** The limit of the ordinary case: the deadline without a condition. */
export const ordinaryDeadline = (content: Pick<Content, 'service'>): Deadline | null =>
	content.service?.deadlines.find((d) => d.condition === '') ?? null;

/** Hours the law leaves for the ordinary case; null when no limit is recorded. */
export function limitHours(content: Pick<Content, 'service'>): number | null {
	const deadline = ordinaryDeadline(content);
	if (!deadline) return null;
	return deadline.sameDay ? hoursPerDay : inHours(deadline.limit);
}
