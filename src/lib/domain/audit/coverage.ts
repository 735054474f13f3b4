import type { AuditNumber } from './numbering.ts';
import type { ProgrammeLine } from './programme-subject.ts';
import type { AuditState } from './states.ts';

/** An audit as the programme sees it: which lines it takes, and on which days. */
export type CoveringAudit = AuditNumber & {
	state: AuditState;
	lineIds: readonly string[];
	dateFrom: string;
	dateUntil: string;
};

/**
 * What became of one line in one month: audited and reported, an audit is under way, one is planned,
 * nothing is planned yet, the month went by without an audit, or the line was dropped.
 */
export const coverageStates = [
	'carried_out',
	'running',
	'planned',
	'open',
	'overdue',
	'dropped'
] as const;
export type CoverageState = (typeof coverageStates)[number];

export type CoverageCell = {
	/** 1 to 12. */
	month: number;
	/** The programme wants an audit in this month. */
	marked: boolean;
	/** null where nothing is wanted and nothing was done. */
	state: CoverageState | null;
	audits: AuditNumber[];
};

type Cover = Pick<ProgrammeLine, 'id' | 'months' | 'droppedReason'>;

export const monthsOfYear = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const reported: readonly AuditState[] = ['report_issued', 'closed'];

const monthKey = (year: number, month: number): string =>
	`${year}-${String(month).padStart(2, '0')}`;

/** An audit falls into every month in which it has a day; a cancelled one into none. */
const fallsInto = (audit: CoveringAudit, key: string): boolean =>
	audit.state !== 'cancelled' &&
	audit.dateFrom.slice(0, 7) <= key &&
	audit.dateUntil.slice(0, 7) >= key;

/** @param today 'YYYY-MM-DD'; a month is overdue from the first day after it. */
export function coverageOf(
	line: Cover,
	year: number,
	audits: readonly CoveringAudit[],
	today: string
): CoverageCell[] {
	return monthsOfYear.map((month) => {
		const key = monthKey(year, month);
		const marked = line.months.includes(month);
		const here = audits.filter((a) => a.lineIds.includes(line.id) && fallsInto(a, key));
		const past = today.slice(0, 7) > key;
		const state = (): CoverageState | null => {
			if (here.some((a) => reported.includes(a.state))) return 'carried_out';
			if (here.some((a) => a.state === 'in_progress')) return 'running';
			if (line.droppedReason !== null) return marked ? 'dropped' : null;
			if (marked && past) return 'overdue';
			if (here.length > 0) return 'planned';
			return marked ? 'open' : null;
		};
		return {
			month,
			marked,
			state: state(),
			audits: here.map(({ year: y, number }) => ({ year: y, number }))
		};
	});
}

/** Cells by what became of them. */
export function coverageCounts(cells: readonly CoverageCell[]): Record<CoverageState, number> {
	const counts = { carried_out: 0, running: 0, planned: 0, open: 0, overdue: 0, dropped: 0 };
	for (const { state } of cells) if (state !== null) counts[state]++;
	return counts;
}

/** Months that keep a programme open: of lines not dropped, those without an audit whose report is issued. */
export const uncoveredMonths = (
	line: Cover,
	year: number,
	audits: readonly CoveringAudit[]
): number[] =>
	line.droppedReason !== null
		? []
		: line.months.filter(
				(month) =>
					!audits.some(
						(a) =>
							reported.includes(a.state) &&
							a.lineIds.includes(line.id) &&
							fallsInto(a, monthKey(year, month))
					)
			);
