import type { WardOverview } from '#lib/server/database/overview.ts';
import { choiceOf } from './list.ts';

export const overviewSorts = ['name', 'in_force', 'overdue', 'unread'] as const;
export type OverviewOrder = ReturnType<typeof overviewOrder>;

export const overviewOrder = (params: URLSearchParams) => ({
	sort: choiceOf(params, 'sort', overviewSorts) ?? 'name',
	direction: choiceOf(params, 'direction', ['asc', 'desc']) ?? 'asc'
});

const figures = {
	in_force: 'inForce',
	overdue: 'overdueReviews',
	unread: 'unacknowledged'
} as const satisfies Record<Exclude<OverviewOrder['sort'], 'name'>, keyof WardOverview>;

/** @param wards by name, as they were read */
export function orderedWards(
	wards: readonly WardOverview[],
	{ sort, direction }: OverviewOrder
): WardOverview[] {
	if (sort === 'name') return direction === 'asc' ? [...wards] : wards.toReversed();
	const figure = figures[sort];
	const turn = direction === 'desc' ? -1 : 1;
	return wards.toSorted((a, b) => turn * (a[figure] - b[figure]));
}
