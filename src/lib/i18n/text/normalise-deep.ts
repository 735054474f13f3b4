import { toNfc } from './normalise.ts';

/** Deeper than any form of this program; what lies below is left for its schema to refuse. */
const maxDepth = 60;

/** {@link toNfc} for every string inside plain data, however it is nested; names of members stay. */
export function toNfcDeep<T>(value: T, depth = 0): T {
	if (typeof value === 'string') return toNfc(value) as T;
	if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
	if (Array.isArray(value)) return value.map((item) => toNfcDeep<unknown>(item, depth + 1)) as T;
	return Object.fromEntries(
		Object.entries(value).map(([key, member]) => [key, toNfcDeep<unknown>(member, depth + 1)])
	) as T;
}
