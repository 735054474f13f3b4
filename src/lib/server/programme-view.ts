import type { Actor } from '#lib/domain/actor.ts';
import { type CoverageCell, coverageCounts, coverageOf } from '#lib/domain/audit/coverage.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Context } from './context.ts';
import { type ProgrammeRow, programmeYears } from './database/programmes.ts';
import type { Reader } from './database/transaction.ts';
import { type LoadedProgramme, loadProgramme } from './usecases/load-programme.ts';

export type ProgrammeLineView = {
	id: string;
	process: string;
	code: string | null;
	department: string | null;
	clauses: string[];
	months: number[];
	auditors: string;
	note: string;
	droppedReason: string | null;
	/** January to December. */
	cells: CoverageCell[];
};

/** The programme as its matrix shows it. */
export type ProgrammeView = Pick<ProgrammeRow, 'year' | 'state'> & {
	lines: ProgrammeLineView[];
	counts: ReturnType<typeof coverageCounts>;
};

/** @param day the day from which months are looked back on. */
export function programmeView(
	{ programme, lines, audits }: Pick<LoadedProgramme, 'programme' | 'lines' | 'audits'>,
	day: string
): ProgrammeView {
	const { year, state } = programme;
	const shown = lines.map((line) => ({
		id: line.id,
		process: line.process,
		code: line.code,
		department: line.department,
		clauses: line.clauses,
		months: line.months,
		auditors: line.auditors,
		note: line.note,
		droppedReason: line.droppedReason,
		cells: coverageOf(line, year, audits, day)
	}));
	return {
		year,
		state,
		lines: shown,
		counts: coverageCounts(shown.flatMap(({ cells }) => cells))
	};
}

/** What the home of internal audit says of the programme; null for who may not read it. */
export type ProgrammeOverview = {
	/** The year of the day; `view` is null while it has no programme. */
	year: number;
	view: ProgrammeView | null;
	/** Other years that have one, the latest first. */
	years: number[];
	mayCreate: boolean;
};

export async function programmeOverview(
	db: Reader,
	ctx: Context,
	actor: Actor,
	wardId: number
): Promise<ProgrammeOverview | null> {
	if (!may(actor, 'programme.read', wardId)) return null;
	const year = Number(ctx.today.slice(0, 4));
	const known = (await programmeYears(db, wardId)).map((p) => p.year);
	const view = known.includes(year)
		? programmeView(await loadProgramme(db, ctx, { wardId, year }), ctx.today)
		: null;
	return {
		year,
		view,
		years: known.filter((one) => one !== year),
		mayCreate: may(actor, 'programme.edit', wardId)
	};
}
