import { expect, test } from 'vitest';
import { legalValidities } from '#lib/domain/document/legal-validity.ts';
import { validityLabel } from '#lib/i18n/validity-labels.ts';

test.each(['vi', 'en'] as const)('what the law is on a day is told apart, in %s', (locale) => {
	const words = legalValidities.map((validity) => validityLabel(validity, locale));
	expect(new Set(words).size).toBe(legalValidities.length);
	expect(words).not.toContain('');
});
