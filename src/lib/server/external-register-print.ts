import { legalName } from '#lib/domain/document/legal-name.ts';
import { firstNumber } from '#lib/domain/document/numbering.ts';
import type { ExternalRegisterPrint, WardPrint } from '#lib/pdf/types.ts';
import type { ExternalDocument } from './database/external-documents.ts';

/** BM.ISO.01.03 out of rows of the register, in their order. */
export const externalRegisterPrint = (
	ward: WardPrint,
	asOf: string,
	rows: readonly ExternalDocument[]
): ExternalRegisterPrint => ({
	ward,
	form: { code: 'BM.ISO.01.03', number: firstNumber },
	reference: '',
	verifyUrl: '',
	asOf,
	rows: rows.map((row) => ({
		number: row.number,
		title: legalName(row),
		issuer: row.issuer,
		issuedOn: row.issuedOn,
		effectiveFrom: row.effectiveFrom,
		usedBy: row.usedBy,
		validity: row.validity,
		replacedBy: row.replacedBy ?? '',
		checkedOn: row.checkedOn
	}))
});
