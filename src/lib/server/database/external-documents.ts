import { sql } from 'kysely';
import { type LegalValidity, legalValidityOn } from '#lib/domain/document/legal-validity.ts';
import type { Reader } from './transaction.ts';

/** A row of BM.ISO.01.03; days are 'YYYY-MM-DD', `checkedOn` null where nobody has looked it up yet. */
export type ExternalDocument = {
	number: string;
	kind: string;
	title: string;
	issuer: string;
	issuedOn: string | null;
	effectiveFrom: string | null;
	effectiveUntil: string | null;
	replacedBy: string | null;
	amendedBy: string[];
	source: string;
	checkedOn: string | null;
	note: string;
	validity: LegalValidity;
	/** Codes of the ward's documents in force on the day that rest on it, in the order of the register. */
	usedBy: string[];
};

/**
 * The register of law with what the ward makes of it on a day, and what the ward cites although the
 * register does not hold it (`validity: 'unknown'`). Unordered.
 */
export async function externalDocuments(
	db: Reader,
	wardId: number,
	asOf: string
): Promise<ExternalDocument[]> {
	const { rows } = await sql<Omit<ExternalDocument, 'validity'> & { known: boolean }>`
		with citations as (
			select b ->> 'number' as number, min(b ->> 'title') as title, d.code, d.code_sort_key
			from document d
			join revision r on r.ward_id = d.ward_id and r.document_id = d.id and r.state = 'approved'
				and r.effective_from <= ${asOf}::date
				and (r.effective_until is null or r.effective_until >= ${asOf}::date)
			cross join lateral jsonb_array_elements(
				case when jsonb_typeof(r.content -> 'service') = 'object'
					then r.content -> 'service' -> 'legalBases' else '[]'::jsonb end) b
			where d.ward_id = ${wardId} and (d.withdrawn_on is null or d.withdrawn_on > ${asOf}::date)
			group by 1, d.code, d.code_sort_key),
		cited as (
			select number, min(title) as title, array_agg(code order by code_sort_key) as codes
			from citations group by number)
		select coalesce(l.number, c.number) as number, coalesce(l.kind, '') as kind,
			coalesce(l.title, c.title) as title, coalesce(l.issuer, '') as issuer, l.issued_on,
			l.effective_from, l.effective_until, l.replaced_by, coalesce(l.amended_by, '{}') as amended_by,
			coalesce(l.source, '') as source, l.checked_on, coalesce(l.note, '') as note,
			l.number is not null as known,
			coalesce(c.codes, '{}') as used_by
		from legal_document l
		full join cited c on c.number = l.number`.execute(db);
	return rows.map(({ known, ...row }) => ({
		...row,
		validity: known ? legalValidityOn(asOf, row) : 'unknown'
	}));
}
