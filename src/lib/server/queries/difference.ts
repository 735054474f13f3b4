import type { RevisionLine } from '#lib/server/database/revision-reading.ts';

export type ComparedPair<Line> = { from: Line; to: Line };

/**
 * Which two revisions an address (`?from=&to=`) compares. Without an answer there: the latest with the
 * approved one before it. Cancelled drafts are compared when they are asked for.
 * @param lines the latest first
 * @returns null where there are no two to compare.
 */
export function comparedPair<Line extends Pick<RevisionLine, 'id' | 'state'>>(
	lines: readonly Line[],
	params: URLSearchParams
): ComparedPair<Line> | null {
	const asked = (name: string) => lines.find(({ id }) => id === params.get(name));
	const to = asked('to') ?? lines.find(({ state }) => state !== 'cancelled');
	if (!to) return null;
	const before = lines.slice(lines.indexOf(to) + 1).find(({ state }) => state === 'approved');
	const from = asked('from') ?? before ?? lines.find(({ id }) => id !== to.id);
	return from ? { from, to } : null;
}
