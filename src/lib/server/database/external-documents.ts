import { type RawBuilder, sql } from 'kysely';
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
 * The register of law with what the ward makes of it on a day – in legal bases and references – and
 * what the ward cites although the register does not hold it (`validity: 'unknown'`). Unordered.
 */
export async function externalDocuments(
	db: Reader,
	wardId: number,
	asOf: string
): Promise<ExternalDocument[]> {
	const { rows } = await sql<Omit<ExternalDocument, 'validity'> & { known: boolean }>`
		with held as (
			select d.code, d.code_sort_key, r.content
			from document d
			join revision r on r.ward_id = d.ward_id and r.document_id = d.id and r.state = 'approved'
				and r.effective_from <= ${asOf}::date
				and (r.effective_until is null or r.effective_until >= ${asOf}::date)
			where d.ward_id = ${wardId} and (d.withdrawn_on is null or d.withdrawn_on > ${asOf}::date)),
		named as (
			select b ->> 'number' as number, b ->> 'title' as title, code, code_sort_key
			from held cross join lateral jsonb_array_elements(
				case when jsonb_typeof(content -> 'service') = 'object'
					then content -> 'service' -> 'legalBases' else '[]'::jsonb end) b
			union all
			select law.number, law.title, code, code_sort_key
			from held
			cross join lateral jsonb_array_elements(content -> 'references') reference
			cross join lateral ${firstNamed(sql`reference ->> 'text'`)} law),
		citations as (
			select number, min(title) as title, code, code_sort_key
			from named group by number, code, code_sort_key),
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

/** “Thông tư số 01/2018/TT-VPCP hướng dẫn Nghị định số 61/2018/NĐ-CP” refers to the circular. */
const firstNamed = (text: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
	select number, title from legal_document
	cross join lateral (select strpos(${text}, number) as at) found
	where at > 0 and (at = 1 or substr(${text}, at - 1, 1) !~ '[0-9]')
		and substr(${text}, at + length(number), 1) !~ '[-/[:alnum:]]'
	order by at, length(number) desc limit 1)`;
