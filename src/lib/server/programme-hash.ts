import { canonicalJson } from './content-hash.ts';
import type { ProgrammeLineRow } from './database/programme-lines.ts';
import type { ProgrammeRow } from './database/programmes.ts';
import { sha256Hex } from './files/store.ts';

/** What author and head sign of a yearly programme (SHA-256, hex): its words and every line of it. */
export const programmeSha256 = (
	programme: Pick<ProgrammeRow, 'year' | 'objective' | 'criteria' | 'method'>,
	lines: readonly ProgrammeLineRow[]
): string =>
	sha256Hex(
		canonicalJson({
			year: programme.year,
			objective: programme.objective,
			criteria: programme.criteria,
			method: programme.method,
			lines: lines.map((line) => ({
				id: line.id,
				process: line.process,
				documentId: line.documentId,
				departmentId: line.departmentId,
				clauses: line.clauses,
				months: line.months,
				auditors: line.auditors,
				note: line.note
			}))
		})
	);
