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

export type FindingPage = (typeof pageOfFindingStep)[OfferedStep] | 'edit';
