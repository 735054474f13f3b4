import { expect, test } from 'vitest';
import { isOfFile } from '#lib/components/evidence/file-refusals.ts';

test('a refused file is told from a refused step', () => {
	expect(
		(['file-damaged', 'image-too-many-pixels', 'request-too-large'] as const).map(isOfFile)
	).toEqual([true, true, true]);
	expect((['stale', 'gates-closed', 'file-missing'] as const).map(isOfFile)).toEqual([
		false,
		false,
		false
	]);
});
