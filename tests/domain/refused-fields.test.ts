import { expect, test } from 'vitest';
import { fieldsRefusedBy } from '#lib/domain/refused-fields.ts';

test('a rule about what was typed names its field, a rule about anything else names none', () => {
	expect(fieldsRefusedBy('wrong-password')).toContain('password');
	expect(fieldsRefusedBy('effective-date-past')).toEqual(['effectiveFrom']);
	expect(fieldsRefusedBy('target-missed')).toEqual(['measured']);
	expect(fieldsRefusedBy('stale')).toEqual([]);
	// Which of the two was wrong is not said.
	expect(fieldsRefusedBy('sign-in-failed')).toEqual([]);
});
