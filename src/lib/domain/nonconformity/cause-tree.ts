type Cause = { id: string; parentId: string | null };

/**
 * Causes as a tree read from top to bottom: each below the one it explains, numbered `1`, `1.1`,
 * `1.1.1` (the answer to the third “why”). Siblings keep the order they come in; a cause whose parent
 * is not among them stands at the top.
 */
export function causeTree<T extends Cause>(
	causes: readonly T[]
): { cause: T; number: string; depth: number }[] {
	const known = new Set(causes.map(({ id }) => id));
	const below = (parentId: string | null): T[] =>
		causes.filter((c) => (c.parentId && known.has(c.parentId) ? c.parentId : null) === parentId);
	const walk = (
		parentId: string | null,
		prefix: string,
		depth: number
	): ReturnType<typeof causeTree<T>> =>
		below(parentId).flatMap((cause, i) => {
			const number = `${prefix}${i + 1}`;
			return [{ cause, number, depth }, ...walk(cause.id, `${number}.`, depth + 1)];
		});
	return walk(null, '', 0);
}
