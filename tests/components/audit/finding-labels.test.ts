import { expect, test } from 'vitest';
import { findingLabels } from '#lib/components/audit/finding-labels.ts';

test('an error of the document stands at the field that chose it', () => {
	const labels = findingLabels();
	expect(labels.documentId).toBe(labels.place);
});
