import type { FieldErrorCode } from '../refusal.ts';
import type { CarCause } from './subject.ts';
import type { CauseMethod } from './states.ts';

type Fault = { row: number; member: 'parentId' | 'category' | 'isRoot'; code: FieldErrorCode };

/**
 * What keeps rows from being an analysis: a cause hangs under one that is there and not under itself,
 * a bone of the fish has its category, and what has a further “why” is not the root.
 */
export function faultsOfCauses(method: CauseMethod, causes: readonly CarCause[]): Fault[] {
	const parentOf = new Map(causes.map(({ id, parentId }) => [id, parentId]));
	const parents = new Set(causes.map(({ parentId }) => parentId));
	return causes.flatMap((cause, row): Fault[] => [
		...(cause.parentId !== null && (!parentOf.has(cause.parentId) || isBelowItself(cause, parentOf))
			? [{ row, member: 'parentId', code: 'unknown' } as const]
			: []),
		...(method === 'fishbone' && cause.parentId === null && cause.category === null
			? [{ row, member: 'category', code: 'required' } as const]
			: []),
		...(cause.isRoot && parents.has(cause.id)
			? [{ row, member: 'isRoot', code: 'mismatch' } as const]
			: [])
	]);
}

function isBelowItself(cause: CarCause, parentOf: Map<string, string | null>): boolean {
	const passed = new Set<string>();
	for (let at: string | null = cause.id; at !== null; at = parentOf.get(at) ?? null) {
		if (passed.has(at)) return true;
		passed.add(at);
	}
	return false;
}

/** Each parent before its children, siblings in the order they came in. Of a forest without circles. */
export function parentsFirst<C extends Pick<CarCause, 'id' | 'parentId'>>(
	causes: readonly C[]
): C[] {
	const below = (parentId: string | null): C[] =>
		causes
			.filter((cause) => cause.parentId === parentId)
			.flatMap((cause) => [cause, ...below(cause.id)]);
	return below(null);
}
