import { legalValidityOn } from '#lib/domain/document/legal-validity.ts';
import type { RevisionSubject } from '#lib/domain/document/lifecycle.ts';
import type { Reader } from './transaction.ts';

export type LegalStatus = RevisionSubject['legalBases'][number];

/** Whether each document cited was in force on a day, from the register of legal documents. */
export async function statusOn(
	db: Reader,
	numbers: readonly string[],
	day: string
): Promise<LegalStatus[]> {
	const cited = [...new Set(numbers)];
	if (cited.length === 0) return [];
	const rows = await db
		.selectFrom('legalDocument')
		.select(['number', 'effectiveFrom', 'effectiveUntil'])
		.where('number', 'in', cited)
		.execute();
	const known = new Map(rows.map((row) => [row.number, row]));
	return cited.map((number) => {
		const row = known.get(number);
		if (!row) return { number, status: 'unknown' };
		const holds = legalValidityOn(day, row) === 'in_force';
		return { number, status: holds ? 'in_force' : 'not_in_force' };
	});
}
