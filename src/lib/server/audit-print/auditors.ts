import { firstNumber } from '#lib/domain/document/numbering.ts';
import type { AuditorRegisterPrint } from '#lib/pdf/audit/auditors.ts';
import { auditorsOn } from '../auditors-view.ts';
import { certificatesOfWard } from '../database/auditors.ts';
import type { Reader } from '../database/transaction.ts';
import { wardPrint } from '../ward-print.ts';

/** BM.ISO.03.08 as of a day; without rows where the ward has no auditors. */
export async function auditorsPrint(
	db: Reader,
	wardId: number,
	day: string
): Promise<AuditorRegisterPrint> {
	const rows = auditorsOn(await certificatesOfWard(db, wardId), day);
	return {
		ward: await wardPrint(db, wardId, day),
		form: { code: 'BM.ISO.03.08', number: firstNumber },
		reference: '',
		verifyUrl: '',
		asOf: day,
		rows: rows.map((row) => ({
			name: row.personName,
			title: row.personTitle,
			number: row.number,
			issuer: row.issuer,
			issuedOn: row.issuedOn,
			validUntil: row.validUntil,
			scope: row.scope,
			standing: row.standing,
			daysLeft: row.daysLeft,
			revokedOn: row.revokedOn
		}))
	};
}
