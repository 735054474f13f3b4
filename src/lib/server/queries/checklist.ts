import type { StoredLine } from '#lib/domain/audit/checklist.ts';
import type { ChecklistLine } from '../database/audit-lines.ts';

/** A line as its page shows it. */
export type ShownLine = Pick<
	ChecklistLine,
	'id' | 'clause' | 'question' | 'process' | 'auditorName' | 'findings' | 'files'
> & {
	/** Its place in the whole checklist, from 1: what people call it by. */
	number: number;
	stored: StoredLine;
};

export const storedLine = (line: ChecklistLine): StoredLine => ({
	answer: line.answer,
	reason: line.reason,
	evidence: line.evidence,
	dossierCodes: line.dossierCodes.join(', '),
	version: line.version,
	answeredByName: line.answeredByName,
	answeredAt: line.answeredAt
});

export const shownLine = (line: ChecklistLine, index: number): ShownLine => ({
	id: line.id,
	clause: line.clause,
	question: line.question,
	process: line.process,
	auditorName: line.auditorName,
	findings: line.findings,
	files: line.files,
	number: index + 1,
	stored: storedLine(line)
});

export type ChecklistView = {
	show: 'all' | 'open';
	group: 'process' | 'clause';
	mine: boolean;
};

/** What the address asks for; anything else is the whole list by process. */
export const checklistView = (params: URLSearchParams): ChecklistView => ({
	show: params.get('show') === 'open' ? 'open' : 'all',
	group: params.get('group') === 'clause' ? 'clause' : 'process',
	mine: params.get('mine') === '1'
});

export type LineGroup = { key: string; lines: ShownLine[] };

/**
 * The lines asked for, under one heading each: a process in the order of the list, or a clause in the
 * order of the standard. Numbers stay those of the whole list.
 * @param clauses every clause of the edition, in order.
 */
export function groupedLines(
	lines: readonly ChecklistLine[],
	{ show, group, mine }: ChecklistView,
	personId: string,
	clauses: readonly string[]
): LineGroup[] {
	const groups = new Map<string, ShownLine[]>();
	for (const [index, line] of lines.entries()) {
		if (show === 'open' && line.answer !== null) continue;
		if (mine && line.auditorId !== null && line.auditorId !== personId) continue;
		const key = group === 'clause' ? line.clause : line.process;
		groups.set(key, [...(groups.get(key) ?? []), shownLine(line, index)]);
	}
	const found = [...groups].map(([key, own]) => ({ key, lines: own }));
	if (group === 'clause') found.sort((a, b) => clauses.indexOf(a.key) - clauses.indexOf(b.key));
	return found;
}
