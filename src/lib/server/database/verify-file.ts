import { sql } from 'kysely';
import { auditNumber } from '#lib/domain/audit/numbering.ts';
import { printNumber } from '#lib/domain/document/numbering.ts';
import type { Reader } from './transaction.ts';

/** What is known of a file's bytes on a day. */
export type FileAnswer =
	| {
			kind: 'revision';
			unit: string;
			/** e.g. `QT.TP.01`, with its number printed `01/00`. */
			code: string;
			number: string;
			answer: 'in_force' | 'not_yet' | 'replaced' | 'withdrawn';
			effectiveFrom: string;
			/** Printed number of the revision in force instead. */
			replacedBy: string | null;
	  }
	| { kind: 'pack'; unit: string; from: string; until: string }
	/** `number` as printed, e.g. `ĐGNB-2026-01`. */
	| { kind: 'audit-report'; unit: string; number: string; issuedOn: string };

type Row = {
	unitSlug: string;
	code: string;
	issue: number;
	revision: number;
	answer: 'in_force' | 'not_yet' | 'replaced' | 'withdrawn' | 'pack';
	effectiveFrom: string;
	replacedBy: string | null;
	periodFrom: string;
	periodUntil: string;
};

/** Asks by the SHA-256 of the whole file, in hex. @returns null when it is not ours. */
export async function answerFor(db: Reader, sha256: string): Promise<FileAnswer | null> {
	const { rows } = await sql<Row>`select * from app.verify_file(${sha256})`.execute(db);
	const [row] = rows;
	if (!row) return auditReport(db, sha256);
	if (row.answer === 'pack')
		return { kind: 'pack', unit: row.unitSlug, from: row.periodFrom, until: row.periodUntil };
	return {
		kind: 'revision',
		unit: row.unitSlug,
		code: row.code,
		number: printNumber(row),
		answer: row.answer,
		effectiveFrom: row.effectiveFrom,
		replacedBy: row.replacedBy
	};
}

async function auditReport(db: Reader, sha256: string): Promise<FileAnswer | null> {
	const { rows } = await sql<{
		unitSlug: string;
		year: number;
		number: number;
		issuedOn: string;
	}>`select * from app.verify_audit_file(${sha256})`.execute(db);
	const [row] = rows;
	return row
		? {
				kind: 'audit-report',
				unit: row.unitSlug,
				number: auditNumber(row),
				issuedOn: row.issuedOn
			}
		: null;
}
