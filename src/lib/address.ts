import { type AuditNumber, auditSlug } from '#lib/domain/audit/numbering.ts';
import { type CarNumber, carSlug } from '#lib/domain/nonconformity/numbering.ts';

/** Addresses of a ward's pages. A code stands in them as it is: QT.ĐĐ.01. */
export const documentAddress = (wardSlug: string, code: string, page = ''): string =>
	`/${wardSlug}/documents/${encodeURIComponent(code)}${page && `/${page}`}`;

/** A nonconformity by its number: /thanh-binh/nonconformities/2026-003. */
export const carAddress = (wardSlug: string, car: CarNumber, page = ''): string =>
	`/${wardSlug}/nonconformities/${carSlug(car)}${page && `/${page}`}`;

/** An audit by its number: /thanh-binh/audits/2026-01. */
export const auditAddress = (wardSlug: string, audit: AuditNumber, page = ''): string =>
	`/${wardSlug}/audits/${auditSlug(audit)}${page && `/${page}`}`;
