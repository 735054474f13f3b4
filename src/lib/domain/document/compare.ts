import type { ContentPart } from './content.ts';

/** What changed between two revisions, part by part; stored with the review as its redline. */
export type Redline = PartChange[];
export type PartChange = { part: ContentPart | 'title'; rows: RowChange[] };
export type RowChange = {
	/** Where inside the part: a row's id and field, or '' for a narrative part. */
	path: string;
	kind: 'added' | 'removed' | 'changed' | 'moved';
	words: { op: 'same' | 'added' | 'removed'; text: string }[];
};
