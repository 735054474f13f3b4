/** Audits are counted in each ward and year, findings in each audit; numbers have no gaps. */
export type AuditNumber = { year: number; number: number };

const two = (n: number): string => String(n).padStart(2, '0');

/** As in an address: `2026-01`. */
export const auditSlug = ({ year, number }: AuditNumber): string => `${year}-${two(number)}`;

/** As printed: `ĐGNB-2026-01`. */
export const auditNumber = (audit: AuditNumber): string => `ĐGNB-${auditSlug(audit)}`;

/** As printed: `PH-01`. */
export const findingNumber = ({ number }: { number: number }): string => `PH-${two(number)}`;

/** @returns null for anything that is not written exactly as {@link auditSlug} writes it. */
export function parseAuditSlug(slug: string): AuditNumber | null {
	const [, year, number] = /^(\d{4})-(\d{2,6})$/.exec(slug) ?? [];
	if (year === undefined || number === undefined) return null;
	const parsed = { year: Number(year), number: Number(number) };
	return parsed.number > 0 && auditSlug(parsed) === slug ? parsed : null;
}
