import {
	type CertificateStanding,
	daysLeft,
	standingOfCertificate
} from '#lib/domain/audit/certificate.ts';
import { localDate } from '#lib/i18n/text/format.ts';
import type { CertificateRow } from './database/auditors.ts';

/** A certificate as the register shows it on a day. */
export type AuditorView = Pick<
	CertificateRow,
	| 'id'
	| 'personName'
	| 'personTitle'
	| 'number'
	| 'issuer'
	| 'issuedOn'
	| 'validUntil'
	| 'scope'
	| 'revokedOn'
	| 'revocationReason'
> & { standing: CertificateStanding; daysLeft: number | null };

/** The register on a day: what was entered later, or revoked later, is not in it yet. */
export const auditorsOn = (rows: readonly CertificateRow[], day: string): AuditorView[] =>
	rows
		.filter(({ createdAt }) => localDate(createdAt) <= day)
		.map((row) => {
			const revoked = row.revokedOn !== null && row.revokedOn <= day;
			return {
				id: row.id,
				personName: row.personName,
				personTitle: row.personTitle,
				number: row.number,
				issuer: row.issuer,
				issuedOn: row.issuedOn,
				validUntil: row.validUntil,
				scope: row.scope,
				revokedOn: revoked ? row.revokedOn : null,
				revocationReason: revoked ? row.revocationReason : null,
				standing: standingOfCertificate(row, day),
				daysLeft: row.validUntil === null ? null : daysLeft(row.validUntil, day)
			};
		});
