import { type DocumentKind, type Field, fields } from '../document/kinds.ts';

/** A document in force, as far as a programme asks about it. */
export type ProcessInForce = {
	id: string;
	code: string;
	title: string;
	kind: DocumentKind;
	field: Field;
	departmentId: number | null;
	clauses: readonly string[];
};

type ProposedLine = {
	process: string;
	documentId: string | null;
	departmentId: number | null;
	clauses: string[];
};

/**
 * What is asked of whoever serves people by an administrative procedure: provision under control,
 * requirements of the service, traceability, papers of citizens, release, outputs that are late or wrong.
 */
const serviceClauses = ['8.1', '8.2', '8.5.1', '8.5.2', '8.5.3', '8.6', '8.7'];

/**
 * What a year's programme begins with (ISO 9001:2015 9.2.2 a): each system procedure, then each field of
 * administrative procedures in each department that works by them.
 * @param nameOf the words for a field.
 */
export function proposedLines(
	documents: readonly ProcessInForce[],
	nameOf: (field: Field) => string
): ProposedLine[] {
	const system = documents
		.filter((d) => d.kind === 'system_procedure')
		.map((d) => ({
			process: d.title,
			documentId: d.id,
			departmentId: d.departmentId,
			clauses: d.clauses.length > 0 ? [...d.clauses] : ['4.4']
		}));
	const groups = new Map<string, ProcessInForce[]>();
	for (const d of documents.filter((one) => one.kind === 'administrative_procedure')) {
		const key = `${d.field} ${d.departmentId}`;
		groups.set(key, [...(groups.get(key) ?? []), d]);
	}
	const services = [...groups.values()]
		.flatMap((group) => (group[0] ? [{ first: group[0], group }] : []))
		.sort((a, b) => fields.indexOf(a.first.field) - fields.indexOf(b.first.field))
		.map(({ first, group }) => ({
			process: group.length === 1 ? first.title : nameOf(first.field),
			documentId: group.length === 1 ? first.id : null,
			departmentId: first.departmentId,
			clauses: [...serviceClauses]
		}));
	return [...system, ...services];
}
