import { objection } from '../refusal.ts';
import type { ProgrammeGate } from './programme-lifecycle.ts';

export const isAuthor: ProgrammeGate = (p, { personId }) =>
	p.authorId === personId ? null : objection('not-the-author');

/** Nobody approves what they wrote. */
export const notOwnProgramme: ProgrammeGate = (p, { personId }) =>
	p.authorId === personId ? objection('own-work') : null;

export const hasLines: ProgrammeGate = (p) =>
	p.lines.length > 0 ? null : objection('programme-empty');

/** ISO 9001:2015 9.2.2 a, b: of each process, when it is audited and against what. */
export const linesComplete: ProgrammeGate = (p) =>
	p.lines.flatMap(({ process, months, clauses }) => [
		...(months.length === 0 ? [objection('line-without-months', { process })] : []),
		...(clauses.length === 0 ? [objection('line-without-clauses', { process })] : [])
	]);

export const unchanged: ProgrammeGate = (p) =>
	p.unchangedSinceSigned ? null : objection('content-changed-since-signed');

export const numbered: ProgrammeGate = (p) =>
	p.given !== null && (p.given.decisionNumber ?? '').trim() === ''
		? objection('decision-number-missing')
		: null;

export const explained: ProgrammeGate = (p) =>
	p.given !== null && (p.given.note ?? '').trim() === '' ? objection('reason-missing') : null;

/** ISO 9001:2015 9.2.1: audits at planned intervals; what was planned was audited, or dropped for a reason. */
export const carriedOut: ProgrammeGate = (p) =>
	p.uncovered.map(({ process, months }) =>
		objection('line-not-audited', { process, months: [...months] })
	);
