/** What a legal document is on one day; 'unknown' when the register does not hold it. */
export const legalValidities = ['in_force', 'not_yet', 'expired', 'unknown'] as const;
export type LegalValidity = (typeof legalValidities)[number];

/**
 * Days are 'YYYY-MM-DD', both ends of the range included. One whose day of effect was never found
 * counts as in force until its end is known.
 */
export function legalValidityOn(
	day: string,
	document: { effectiveFrom: string | null; effectiveUntil: string | null }
): LegalValidity {
	const { effectiveFrom, effectiveUntil } = document;
	if (effectiveUntil !== null && effectiveUntil < day) return 'expired';
	return effectiveFrom !== null && effectiveFrom > day ? 'not_yet' : 'in_force';
}
