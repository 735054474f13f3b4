import { type RawBuilder, sql } from 'kysely';
import type { DocumentKind, Field } from '#lib/domain/document/kinds.ts';
import { overdueDays } from '#lib/domain/document/review-due.ts';
import type { Standing } from '#lib/domain/document/standing.ts';
import { documentsOn } from './documents-on.ts';
import { textSearch } from './text-search.ts';
import type { Reader } from './transaction.ts';

/** Danh mục tài liệu nội bộ. Days are 'YYYY-MM-DD'; what is left out does not narrow. */
export type RegisterFilter = {
	wardId: number;
	/** The day that is asked about; it may lie before or after `today`. */
	asOf: string;
	/** Drafts are of today alone: they show when `asOf` is this day, and to staff (row-level security). */
	today: string;
	field?: Field | undefined;
	kind?: DocumentKind | undefined;
	/** Of the row, or of the draft that is open beside it. */
	standing?: Standing | undefined;
	/** '7.5' also finds 7.5.3. */
	clause?: string | undefined;
	ownerId?: string | undefined;
	/** Counted on `asOf`: overdue, or due within 30 days from it. */
	reviewDue?: 'overdue' | '30d' | undefined;
	q?: string | undefined;
};

export const registerSorts = ['code', 'title', 'effective', 'review_due'] as const;
export type RegisterSort = (typeof registerSorts)[number];
export type RegisterOrder = { sort: RegisterSort; direction: 'asc' | 'desc' };

export type RegisterRow = {
	documentId: string;
	code: string;
	kind: DocumentKind;
	field: Field;
	ownerId: string;
	ownerName: string;
	/** Bộ phận áp dụng by its name on the day; '' for the whole ward. */
	departmentName: string;
	/** The revision the row speaks of: in force, else the next, else the draft, else the last. */
	revisionId: string;
	title: string;
	issue: number;
	revision: number;
	clauses: string[];
	standing: Standing;
	issuedOn: string | null;
	effectiveFrom: string | null;
	effectiveUntil: string | null;
	withdrawnOn: string | null;
	/** Of a document in force. */
	reviewDueOn: string | null;
	reviewOverdueDays: number;
	/** A revision that is being worked on while another is in force. */
	openRevisionId: string | null;
	openState: Standing | null;
	openIssue: number | null;
	openRevision: number | null;
};

/**
 * One page, counted from 1, and how many rows there are on all. A query (`q`) puts what has its very
 * accents first; within that, and without a query, the rows stand in the order asked for.
 */
export async function registerPage(
	db: Reader,
	filter: RegisterFilter & RegisterOrder & { page: number; pageSize: number }
): Promise<{ rows: RegisterRow[]; total: number }> {
	const { page, pageSize } = filter;
	const found = await query(
		db,
		filter,
		sql`limit ${pageSize} offset ${(Math.max(1, page) - 1) * pageSize}`
	);
	if (found.length === 0 && page > 1) {
		const first = await query(db, filter, sql`limit 1`);
		return { rows: [], total: first[0]?.total ?? 0 };
	}
	return { rows: found.map((row) => finished(row, filter.asOf)), total: found[0]?.total ?? 0 };
}

/** Every row, for the printed form and the CSV file. */
export async function registerRows(
	db: Reader,
	filter: RegisterFilter & RegisterOrder
): Promise<RegisterRow[]> {
	const found = await query(db, filter, sql``);
	return found.map((row) => finished(row, filter.asOf));
}

type Found = Omit<RegisterRow, 'reviewOverdueDays'> & { total: number };

const finished = ({ total: _, ...row }: Found, asOf: string): RegisterRow => ({
	...row,
	reviewOverdueDays: overdueDays(row.reviewDueOn, asOf)
});

const sortKeys: Record<RegisterSort, RawBuilder<unknown>> = {
	code: sql`code_sort_key`,
	title: sql`title_sort_key`,
	effective: sql`effective_from`,
	review_due: sql`review_due_on`
};

async function query(
	db: Reader,
	f: RegisterFilter & RegisterOrder,
	paging: RawBuilder<unknown>
): Promise<Found[]> {
	const search = textSearch(f.q ?? '');
	const folded = sql<string>`(code_folded || ' ' || title_folded)`;
	const written = sql<string>`(code || ' ' || title)`;
	const conditions = [
		sql`true`,
		...(f.standing ? [sql`(standing = ${f.standing} or open_state = ${f.standing})`] : []),
		...(f.clause
			? [
					sql`exists (select from unnest(clauses) c where c = ${f.clause} or starts_with(c, ${`${f.clause}.`}))`
				]
			: []),
		...(f.reviewDue === 'overdue' ? [sql`review_due_on < ${f.asOf}::date`] : []),
		...(f.reviewDue === '30d'
			? [sql`review_due_on between ${f.asOf}::date and ${f.asOf}::date + 30`]
			: []),
		...(search ? [search.matches(folded)] : [])
	];
	const order = [
		...(search ? [search.rank(folded, written)] : []),
		sql`${sortKeys[f.sort]} ${f.direction === 'desc' ? sql`desc` : sql`asc`} nulls last`,
		sql`code_sort_key`
	];
	const { rows } = await sql<Found>`
		with listed as (${documentsOn(f.asOf, f.asOf === f.today, inWard(f))})
		select document_id, code, kind, field, owner_id, owner_name, department_name, revision_id, title, issue,
			revision, clauses, standing, issued_on, effective_from, effective_until, withdrawn_on, review_due_on,
			open_revision_id, open_state, open_issue, open_revision, count(*) over ()::int as total
		from listed
		where ${sql.join(conditions, sql` and `)}
		order by ${sql.join(order)}
		${paging}`.execute(db);
	return rows;
}

const inWard = ({ wardId, field, kind, ownerId }: RegisterFilter) => sql`
	d.ward_id = ${wardId}
	${field ? sql`and d.field = ${field}` : sql``}
	${kind ? sql`and d.kind = ${kind}` : sql``}
	${ownerId ? sql`and d.owner_id = ${ownerId}::uuid` : sql``}`;
