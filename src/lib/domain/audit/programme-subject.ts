import type { ProgrammeState } from './states.ts';

/** A line of the yearly programme (BM.ISO.03.01): a process and the months in which it is audited. */
export type ProgrammeLine = {
	id: string;
	process: string;
	clauses: readonly string[];
	/** 1 to 12. */
	months: readonly number[];
	/** Why it is not carried out after all; null while it is. */
	droppedReason: string | null;
};

/** All that the steps of a programme look at. */
export type ProgrammeSubject = {
	wardId: number;
	state: ProgrammeState;
	authorId: string;
	lines: readonly ProgrammeLine[];
	/** Months that no audit with an issued report covers, of lines that were not dropped. */
	uncovered: readonly { process: string; months: readonly number[] }[];
	/** Whether the words still are what their author signed. */
	unchangedSinceSigned: boolean;
	/** What a step brings; null on a mere look. */
	given: { note?: string; decisionNumber?: string } | null;
};
