import type { FieldErrorCode } from '../refusal.ts';

export type PaperReceiptDays = {
	/** The day the revision was issued, or from which it was to be read. */
	askedOn: string;
	/** Its last day in force; null while none is set. */
	effectiveUntil: string | null;
	today: string;
};

/** The days on which somebody can have read a revision on paper: asked by then, and not replaced yet. */
export const paperReceiptDays = ({ askedOn, effectiveUntil, today }: PaperReceiptDays) => ({
	from: askedOn,
	until: effectiveUntil !== null && effectiveUntil < today ? effectiveUntil : today
});

/**
 * What is wrong with the day of an acknowledgement on paper that is written down later (ISO 9001:2015
 * 7.5.3.2 a): nobody read what was not issued yet, nor will have.
 */
export function paperReceiptFault(readOn: string, days: PaperReceiptDays): FieldErrorCode | null {
	const { from, until } = paperReceiptDays(days);
	return readOn < from || readOn > until ? 'out-of-range' : null;
}
