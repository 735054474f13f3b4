import { firstNumber } from '#lib/domain/document/numbering.ts';
import type { RecordRegisterPrint, WardPrint } from '#lib/pdf/types.ts';
import type { KeptRecord } from './database/kept-records.ts';

/** BM.ISO.01.05 out of rows of the register, in their order. */
export const recordRegisterPrint = (
	ward: WardPrint,
	asOf: string,
	rows: readonly KeptRecord[]
): RecordRegisterPrint => ({
	ward,
	form: { code: 'BM.ISO.01.05', number: firstNumber },
	reference: '',
	verifyUrl: '',
	asOf,
	rows: rows.map(({ name, code, keeper, medium, retentionYears, basis }) => ({
		name,
		code,
		keeper,
		medium,
		retentionYears,
		basis
	}))
});
