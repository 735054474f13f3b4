import { sql } from 'kysely';
import type { LegalDocument } from '../templates/legal-documents.ts';
import type { Reader, Trx } from './transaction.ts';

/** The register of legal documents, by number. */
export const legalDocuments = (db: Reader): Promise<LegalDocument[]> =>
	db.selectFrom('legalDocument').selectAll().orderBy('number').execute();

/** Adds documents, and corrects those that say something else now. @returns how many changed. */
export async function saveLegalDocuments(
	trx: Trx,
	documents: readonly LegalDocument[]
): Promise<number> {
	if (documents.length === 0) return 0;
	const saved = await trx
		.insertInto('legalDocument')
		.values([...documents])
		.onConflict((conflict) =>
			conflict
				.column('number')
				.doUpdateSet((eb) => ({
					kind: eb.ref('excluded.kind'),
					title: eb.ref('excluded.title'),
					issuer: eb.ref('excluded.issuer'),
					issuedOn: eb.ref('excluded.issuedOn'),
					effectiveFrom: eb.ref('excluded.effectiveFrom'),
					effectiveUntil: eb.ref('excluded.effectiveUntil'),
					replacedBy: eb.ref('excluded.replacedBy'),
					amendedBy: eb.ref('excluded.amendedBy'),
					source: eb.ref('excluded.source'),
					checkedOn: eb.ref('excluded.checkedOn'),
					note: eb.ref('excluded.note')
				}))
				.where(sql<boolean>`to_jsonb(legal_document) <> to_jsonb(excluded)`)
		)
		.returning('number')
		.execute();
	return saved.length;
}
