import { expect, test } from 'vitest';
import { legalValidityOn } from '#lib/domain/document/legal-validity.ts';

const circular = { effectiveFrom: '2016-01-02', effectiveUntil: '2020-07-15' };

test.each([
	['2016-01-01', 'not_yet'],
	['2016-01-02', 'in_force'],
	['2020-07-15', 'in_force'],
	['2020-07-16', 'expired']
])('on %s a circular of 02/01/2016 that ended with 15/07/2020 is %s', (day, validity) => {
	expect(legalValidityOn(day, circular)).toBe(validity);
});

test('what has no known beginning holds until its end is known', () => {
	expect(legalValidityOn('1990-01-01', { effectiveFrom: null, effectiveUntil: null })).toBe(
		'in_force'
	);
	expect(legalValidityOn('2021-01-01', { ...circular, effectiveFrom: null })).toBe('expired');
});
