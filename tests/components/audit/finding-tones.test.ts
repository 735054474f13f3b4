import { expect, test } from 'vitest';
import { findingTones } from '#lib/components/audit/finding-tones.ts';

test('what waits for somebody to decide is marked, what is over is calm', () => {
	expect(findingTones.issued).toBe('warn');
	expect(findingTones.disputed).toBe('warn');
	expect(findingTones.closed).toBe('good');
});
