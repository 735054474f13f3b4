import { type Redline, compareContents } from '#lib/domain/document/compare.ts';
import type { RevisionRow } from '../database/revisions.ts';
import type { SectionReading } from './read-section.ts';

/** What somebody else saved first, against what was typed. */
export type StaleSection = {
	/** To save over theirs. */
	version: number;
	byName: string;
	at: Date;
	/** From theirs to mine. */
	redline: Redline;
	/** Fields outside the content that say something else: what theirs says. */
	differing: { field: 'clauses' | 'reason' | 'changedParts' | 'otherDocuments'; theirs: string }[];
};

/** The draft as somebody else saved it. */
export type Theirs = Pick<
	RevisionRow,
	| 'version'
	| 'updatedAt'
	| 'title'
	| 'content'
	| 'clauses'
	| 'reason'
	| 'changedParts'
	| 'otherDocuments'
> & { updatedByName: string };

export function staleSection(
	theirs: Theirs,
	{ title, content, ...texts }: SectionReading['changes']
): StaleSection {
	const mine = { ...theirs.content, ...defined(content ?? {}) };
	const fields = ['clauses', 'reason', 'changedParts', 'otherDocuments'] as const;
	return {
		version: theirs.version,
		byName: theirs.updatedByName,
		at: theirs.updatedAt,
		redline: compareContents(theirs, { title: title ?? theirs.title, content: mine }),
		differing: fields.flatMap((field) => {
			const [said, typed] = [words(theirs[field]), texts[field]];
			return typed === undefined || words(typed) === said ? [] : [{ field, theirs: said }];
		})
	};
}

const words = (value: string | readonly string[] | null): string =>
	value === null ? '' : typeof value === 'string' ? value : value.join(', ');

const defined = <T extends object>(parts: T) =>
	Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
