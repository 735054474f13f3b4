import type { MemberRow } from './database/audit-plan.ts';
import type { AuditRow } from './database/audits.ts';
import { departmentsOn } from './database/departments.ts';
import { documentNames, namesOf } from './database/finding-names.ts';
import type { FindingRow } from './database/findings.ts';
import type { Reader } from './database/transaction.ts';

const acts = [
	'recordedBy',
	'reviewedBy',
	'answeredBy',
	'decidedBy',
	'respondedBy',
	'closedBy'
] as const;

/** A finding in words: names as they stood in the team, else as the asker may see them; '' where not. */
export type FindingView = FindingRow & {
	people: Record<(typeof acts)[number], string>;
	/** '' for the ward as a whole. */
	department: string;
	/** Null for a finding about no document, or about one that may not be seen. */
	document: { code: string; title: string } | null;
};

export async function findingViews(
	db: Reader,
	{ audit, members }: { audit: AuditRow; members: readonly MemberRow[] },
	rows: readonly FindingRow[]
): Promise<FindingView[]> {
	const { wardId } = audit;
	const people = await namesOf(db, [
		...new Set(rows.flatMap((row) => acts.map((act) => row[act]).filter((id) => id !== null)))
	]);
	for (const { personId, name } of members) people.set(personId, name);
	const documents = await documentNames(db, wardId, [
		...new Set(rows.map((row) => row.documentId).filter((id) => id !== null))
	]);
	const departments = new Map(
		(await departmentsOn(db, wardId, audit.dateFrom)).map(({ id, name }) => [id, name])
	);
	return rows.map((row) => ({
		...row,
		people: Object.fromEntries(
			acts.map((act) => [act, people.get(row[act] ?? '') ?? ''])
		) as FindingView['people'],
		department: departments.get(row.departmentId ?? 0) ?? '',
		document: documents.get(row.documentId ?? '') ?? null
	}));
}
