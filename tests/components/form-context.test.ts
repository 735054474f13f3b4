import { expect, test } from 'vitest';
import { fieldId } from '#lib/components/form-context.ts';

test('the link of a summary and the label of a field meet at one id, each field at its own', () => {
	expect(fieldId('title')).toBe('field-title');
	expect(fieldId('steps.0.title')).not.toBe(fieldId('steps.1.title'));
});
