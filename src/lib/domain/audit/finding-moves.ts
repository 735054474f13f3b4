import type { FindingStep, ownFindingSteps } from './finding-lifecycle.ts';

type OfferedStep = Exclude<FindingStep, (typeof ownFindingSteps)[number]>;

/** The page below a finding on which each of its steps is decided. */
export const pageOfFindingStep = {
	review: 'review',
	return: 'return',
	withdraw: 'withdrawal',
	accept: 'acceptance',
	dispute: 'dispute',
	uphold: 'decision',
	respond: 'response',
	close: 'closing'
} as const satisfies Record<OfferedStep, string>;

/** Ways back: open to whoever thinks again, waiting for nobody. */
const waysBack: readonly string[] = ['return', 'withdrawal', 'edit'];

/** What waits for this person, and what else they may do. */
export function sortedFindingPages(pages: readonly FindingPage[]): {
	primary: FindingPage | undefined;
	others: FindingPage[];
} {
	const primary = pages.find((page) => !waysBack.includes(page));
	return { primary, others: pages.filter((page) => page !== primary) };
}

export type FindingPage = (typeof pageOfFindingStep)[OfferedStep] | 'edit';
