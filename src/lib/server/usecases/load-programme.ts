import { type CoveringAudit, uncoveredMonths } from '#lib/domain/audit/coverage.ts';
import type { ProgrammeSubject } from '#lib/domain/audit/programme-subject.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { type ActSignatureRow, signaturesOfAct } from '../database/act-signatures.ts';
import {
	type ProgrammeLineRow,
	auditsOfProgramme,
	linesOfProgramme
} from '../database/programme-lines.ts';
import * as programmes from '../database/programmes.ts';
import type { Reader } from '../database/transaction.ts';
import { programmeSha256 } from '../programme-hash.ts';

/** A programme by what stands in its address. */
export type ProgrammeYear = { wardId: number; year: number };

export type LoadedProgramme = {
	programme: programmes.ProgrammeRow;
	lines: ProgrammeLineRow[];
	/** Audits that take one of its lines into their scope. */
	audits: CoveringAudit[];
	/** Of this round: what was returned and submitted again is signed again. */
	signatures: ActSignatureRow[];
	/** Of the words as they stand. */
	sha256: string;
	subject: ProgrammeSubject;
};

/**
 * Builds once what `move` and `movesFor` judge.
 * @param options.given what a step brings; null on a mere look.
 * @param options.lock keeps others from moving the programme until this transaction ends.
 * @throws Refusal `not-found` when the ward has no programme of the year.
 */
export async function loadProgramme(
	db: Reader,
	ctx: Context,
	{ wardId, year }: ProgrammeYear,
	{ given = null, lock = false }: { given?: ProgrammeSubject['given']; lock?: boolean } = {}
): Promise<LoadedProgramme> {
	const programme = (await programmes.byYear(db, wardId, year, lock)) ?? refuse('not-found');
	const lines = await linesOfProgramme(db, programme, ctx.today);
	const audits = await auditsOfProgramme(db, programme);
	const sha256 = programmeSha256(programme, lines);
	const signatures = (await signaturesOfAct(db, programme)).filter(
		(s) => s.contentSha256 === programme.contentSha256
	);
	const subject: ProgrammeSubject = {
		wardId,
		state: programme.state,
		authorId: programme.authorId,
		lines,
		uncovered: lines
			.map((line) => ({ process: line.process, months: uncoveredMonths(line, year, audits) }))
			.filter(({ months }) => months.length > 0),
		unchangedSinceSigned:
			programme.contentSha256 === sha256 && signatures.some((s) => s.meaning === 'draft'),
		given
	};
	return { programme, lines, audits, signatures, sha256, subject };
}
