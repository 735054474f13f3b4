import { addDays, daysBetween } from '../calendar/dates.ts';

/** How a certificate of an internal auditor stands on a day (ISO 9001:2015 7.2). */
export const certificateStandings = ['valid', 'expiring', 'lapsed', 'revoked'] as const;
export type CertificateStanding = (typeof certificateStandings)[number];

/** So long before the end somebody should think of the next course. */
const daysOfNotice = 60;

type CertificateDays = {
	/** The last day; null without one. */
	validUntil: string | null;
	/** From this day on it is none any more. */
	revokedOn: string | null;
};

export function standingOfCertificate(
	{ validUntil, revokedOn }: CertificateDays,
	day: string
): CertificateStanding {
	if (revokedOn !== null && revokedOn <= day) return 'revoked';
	if (validUntil === null) return 'valid';
	if (validUntil < day) return 'lapsed';
	return validUntil <= addDays(day, daysOfNotice) ? 'expiring' : 'valid';
}

/** Days that are left, the last one included; negative once it lapsed. */
export const daysLeft = (validUntil: string, day: string): number => daysBetween(day, validUntil);
