import { expect, test } from 'vitest';
import { findingSteps, ownFindingSteps } from '#lib/domain/audit/finding-lifecycle.ts';
import { pageOfFindingStep } from '#lib/domain/audit/finding-moves.ts';

test('each step that somebody takes has a page of its own, and what follows by itself has none', () => {
	expect([...Object.keys(pageOfFindingStep), ...ownFindingSteps].sort()).toEqual(
		Object.keys(findingSteps).sort()
	);
	expect(new Set(Object.values(pageOfFindingStep)).size).toBe(
		Object.keys(pageOfFindingStep).length
	);
});
