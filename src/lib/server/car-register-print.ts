import { firstNumber } from '#lib/domain/document/numbering.ts';
import { type CarNumber, carNumber } from '#lib/domain/nonconformity/numbering.ts';
import type { CarRegisterPrint } from '#lib/pdf/nonconformity/types.ts';
import { registerDetails } from './database/car-register-details.ts';
import type { CarRegisterRow } from './database/car-register.ts';
import type { Reader } from './database/transaction.ts';
import { wardPrint } from './ward-print.ts';

/** BM.ISO.04.02 out of rows of the register, in their order. */
export async function carRegisterPrint(
	db: Reader,
	asked: { wardId: number; asOf: string; reference?: string },
	rows: readonly CarRegisterRow[]
): Promise<CarRegisterPrint> {
	const { wardId, asOf, reference = '' } = asked;
	const details = await registerDetails(
		db,
		wardId,
		rows.map(({ id }) => id)
	);
	return {
		ward: await wardPrint(db, wardId, asOf),
		form: { code: 'BM.ISO.04.02', number: firstNumber },
		reference,
		verifyUrl: '',
		asOf,
		rows: rows.map((row) => {
			const own = details.get(row.id);
			return {
				number: carNumber(row),
				reportedOn: row.reportedOn,
				department: row.departmentName,
				source: row.source,
				title: row.title,
				causes: own?.causes ?? [],
				actions: own?.actions ?? [],
				owner: row.ownerName,
				dueOn: row.dueOn,
				closedOn: row.finishedOn,
				effective: own?.effective ?? null,
				state: row.state,
				overdueDays: row.overdueDays,
				postponements: row.postponements,
				attempt: row.attempt,
				previous: numberOf(own?.previous),
				next: numberOf(own?.next)
			};
		})
	};
}

const numberOf = (car: CarNumber | null | undefined): string => (car ? carNumber(car) : '');
