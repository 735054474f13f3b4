import { addDays } from '../calendar/dates.ts';
import type { RevisionState } from './lifecycle.ts';

/** What a revision, or a document by its leading revision, is on one day (tình trạng). */
export const standings = [
	'draft',
	'in_review',
	'in_approval',
	'scheduled', // đã phê duyệt, chưa đến ngày hiệu lực
	'in_force',
	'superseded', // đã được thay thế
	'withdrawn', // đã hủy bỏ cả tài liệu
	'cancelled'
] as const;
export type Standing = (typeof standings)[number];

/** What a register can be asked for: of a cancelled draft only its own document's page tells. */
export const registerStandings = standings.filter((standing) => standing !== 'cancelled');

/**
 * Dates are ISO days in Asia/Ho_Chi_Minh. An approved revision holds from the first to the last day of
 * its range, both included; a document that is withdrawn holds no longer from `withdrawnOn` on, and a
 * revision whose range was closed by that says so instead of "superseded".
 */
export function standingOn(
	day: string,
	revision: {
		state: RevisionState;
		effectiveFrom: string | null;
		effectiveUntil: string | null;
	},
	document: { withdrawnOn: string | null }
): Standing {
	const { state, effectiveFrom, effectiveUntil } = revision;
	if (state !== 'approved') return state;
	const { withdrawnOn } = document;
	const heldToTheEnd =
		withdrawnOn !== null && (effectiveUntil === null || effectiveUntil >= addDays(withdrawnOn, -1));
	if (heldToTheEnd && withdrawnOn <= day) return 'withdrawn';
	if (effectiveUntil !== null && effectiveUntil < day) return 'superseded';
	return effectiveFrom !== null && effectiveFrom <= day ? 'in_force' : 'scheduled';
}
