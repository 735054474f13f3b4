import { type ContentPart, contentParts } from './content-parts.ts';
import type { Content } from './content.ts';
import { type ContentRow, contentRows, isProse } from './content-rows.ts';
import { type WordChange, compareWords, whole } from './words.ts';

/** What changed between two revisions, part by part; stored with the review as its redline. */
export type Redline = PartChange[];
export type PartChange = { part: ContentPart | 'title'; rows: RowChange[] };
export type RowChange = {
	/** Where inside the part: a row's id and field (`s1.title`), or '' for a narrative part. */
	path: string;
	/** 'moved' names the row alone (`s1`); what else changed in it follows as 'changed'. */
	kind: 'added' | 'removed' | 'changed' | 'moved';
	/** Of a field that is no prose, whole values: see `redlineValue` in content-rows.ts. */
	words: WordChange[];
};

type Compared = { title: string; content: Content };

/**
 * The redline from one revision to another: parts in the order of the paper, rows in the order of
 * `after` (removed ones last), fields as they stand in a row. Parts without a change are left out;
 * bold and italic alone are a change of dress, not of words, and show as 'changed' without any.
 */
export function compareContents(before: Compared, after: Compared): Redline {
	const titles = compareRow(
		{ id: '', fields: [['', before.title]] },
		{ id: '', fields: [['', after.title]] }
	);
	const redline: Redline = titles.length ? [{ part: 'title', rows: titles }] : [];
	for (const part of contentParts) {
		const rows = compareRows(contentRows(before.content, part), contentRows(after.content, part));
		if (rows.length === 0 && dressChanged(before.content, after.content, part))
			rows.push({ path: '', kind: 'changed', words: [] });
		if (rows.length) redline.push({ part, rows });
	}
	return redline;
}

function dressChanged(before: Content, after: Content, part: ContentPart): boolean {
	if (part !== 'purpose' && part !== 'scope' && part !== 'body') return false;
	return canonical(before[part]) !== canonical(after[part]);
}

/** The database gives an object's keys in another order than the editor does. */
const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, x: unknown) =>
		x !== null && typeof x === 'object' && !Array.isArray(x)
			? Object.fromEntries(Object.entries(x).toSorted(([a], [b]) => (a < b ? -1 : 1)))
			: x
	);

function compareRows(before: ContentRow[], after: ContentRow[]): RowChange[] {
	const old = new Map(before.map((row, place) => [row.id, { row, place }]));
	const kept = after.filter((row) => old.has(row.id));
	const inPlace = longestRising(kept.map((row) => old.get(row.id)?.place ?? 0));
	const moved = new Set(kept.filter((_, i) => !inPlace.has(i)).map((row) => row.id));
	const ids = new Set(after.map((row) => row.id));
	return [
		...after.flatMap((row): RowChange[] => {
			const changes = compareRow(old.get(row.id)?.row, row);
			if (!moved.has(row.id)) return changes;
			const words: WordChange[] = [{ op: 'same', text: row.fields[0]?.[1] ?? '' }];
			return [{ path: row.id, kind: 'moved', words }, ...changes];
		}),
		...before.filter((row) => !ids.has(row.id)).flatMap((row) => compareRow(row, undefined))
	];
}

/** A row without its other side was added or removed: each of its fields then says so. */
function compareRow(before: ContentRow | undefined, after: ContentRow | undefined): RowChange[] {
	const old = new Map(before?.fields);
	const now = new Map(after?.fields);
	const id = (after ?? before)?.id ?? '';
	const kind = !before ? 'added' : !after ? 'removed' : 'changed';
	const names = [...now.keys(), ...[...old.keys()].filter((name) => !now.has(name))];
	return names.flatMap((name) => {
		const path = [id, name].filter((x) => x !== '').join('.');
		const [was, is] = [old.get(name) ?? '', now.get(name) ?? ''];
		if (was === is) return [];
		return [{ path, kind, words: (isProse(path) ? compareWords : whole)(was, is) }];
	});
}

/** Indexes of a longest rising run through distinct numbers: the rows that kept their order. */
function longestRising(places: number[]): Set<number> {
	const tails: number[] = [];
	const previous = places.map(() => -1);
	places.forEach((place, i) => {
		let at = tails.findIndex((tail) => (places[tail] ?? 0) > place);
		if (at < 0) at = tails.length;
		previous[i] = tails[at - 1] ?? -1;
		tails[at] = i;
	});
	const run = new Set<number>();
	for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) run.add(i);
	return run;
}
