import { compareText } from '#lib/i18n/text/sort.ts';

type Unit = { id: number; name: string; parentId: number | null };

/**
 * Units in the order of a tree, each with its depth from 0; siblings by Vietnamese name. A unit whose
 * parent is not among them begins a tree of its own.
 */
export function unitTree<U extends Unit>(units: readonly U[]): (U & { depth: number })[] {
	const known = new Set(units.map((u) => u.id));
	const below = (parentId: number | null, depth: number): (U & { depth: number })[] =>
		units
			.filter(
				(u) => (u.parentId !== null && known.has(u.parentId) ? u.parentId : null) === parentId
			)
			.sort((a, b) => compareText(a.name, b.name))
			.flatMap((u) => [{ ...u, depth }, ...below(u.id, depth + 1)]);
	return below(null, 0);
}
