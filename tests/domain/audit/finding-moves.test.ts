import { expect, test } from 'vitest';
import { findingSteps, ownFindingSteps } from '#lib/domain/audit/finding-lifecycle.ts';
import { pageOfFindingStep, sortedFindingPages } from '#lib/domain/audit/finding-moves.ts';

test('each step that somebody takes has a page of its own, and what follows by itself has none', () => {
	expect([...Object.keys(pageOfFindingStep), ...ownFindingSteps].sort()).toEqual(
		Object.keys(findingSteps).sort()
	);
	expect(new Set(Object.values(pageOfFindingStep)).size).toBe(
		Object.keys(pageOfFindingStep).length
	);
});

test('what waits comes first; taking something back waits for nobody', () => {
	expect(sortedFindingPages(['return'])).toEqual({ primary: undefined, others: ['return'] });
	expect(sortedFindingPages(['withdrawal', 'review', 'edit'])).toEqual({
		primary: 'review',
		others: ['withdrawal', 'edit']
	});
	expect(sortedFindingPages([])).toEqual({ primary: undefined, others: [] });
});
