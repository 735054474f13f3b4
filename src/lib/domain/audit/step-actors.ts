import { foldText } from '#lib/i18n/text/normalise.ts';
import type { Conflict } from './subject.ts';

/** A step names who does it by title: “Công chức Tư pháp – Hộ tịch”; marks and capitals may differ. */
const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (title: string): string =>
	foldText(title)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Documents of which somebody of these titles does a step. */
export function stepConflicts(
	titles: readonly string[],
	documents: readonly { code: string; actors: readonly string[] }[]
): Conflict[] {
	const found = documents.flatMap(({ code, actors }) =>
		titles.filter((title) => actors.some((a) => same(a, title))).map((title) => ({ code, title }))
	);
	return found
		.filter((c, i) => found.findIndex((x) => x.code === c.code && x.title === c.title) === i)
		.map((c) => ({ cause: 'step', ...c }));
}
