import type { Content } from '#lib/domain/document/content.ts';
import { type RevisionNumber, printNumber } from '#lib/domain/document/numbering.ts';
import { sha256Hex } from './files/store.ts';

/**
 * One text for one value: keys in order of their code points, no spaces, absent members left out. What
 * PostgreSQL's jsonb gives back in another order of keys hashes to the same.
 */
export function canonicalJson(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const members = Object.entries(value)
		.filter(([, member]) => member !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
	return `{${members.join(',')}}`;
}

/**
 * What every signature on a revision is made over (SHA-256, hex): the words and what they are the
 * words of. Dates and the decision come later and are not part of it.
 */
export const contentSha256 = (
	revision: { code: string; title: string; clauses: string[]; content: Content } & RevisionNumber
): string =>
	sha256Hex(
		canonicalJson({
			code: revision.code,
			number: printNumber(revision),
			title: revision.title,
			clauses: revision.clauses,
			content: revision.content
		})
	);
