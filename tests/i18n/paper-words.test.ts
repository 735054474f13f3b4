import { describe, expect, test } from 'vitest';
import { documentKinds } from '#lib/domain/document/kinds.ts';
import { isProcedure } from '#lib/domain/document/kinds.ts';
import { counted, durationText, kindWord } from '#lib/i18n/paper-words.ts';

describe('numbers in the office’s papers', () => {
	test.each([
		[1, '01'],
		[9, '09'],
		[10, '10'],
		[0, '0'],
		[0.5, '0,5'],
		[1200, '1.200']
	])('%d is written %s', (amount, text) => {
		expect(counted(amount, 'vi')).toBe(text);
	});

	test('durations are written with their unit', () => {
		expect(durationText({ amount: 2, unit: 'working_day' }, 'vi')).toBe('02 ngày làm việc');
		expect(durationText({ amount: 30, unit: 'calendar_day' }, 'vi')).toBe('30 ngày');
		expect(durationText({ amount: 0.5, unit: 'hour' }, 'vi')).toBe('0,5 giờ');
	});

	test('English has a singular', () => {
		expect(durationText({ amount: 1, unit: 'hour' }, 'en')).toBe('1 hour');
		expect(durationText({ amount: 2, unit: 'working_day' }, 'en')).toBe('2 working days');
		expect(durationText({ amount: 1, unit: 'calendar_day' }, 'en')).toBe('1 day');
	});
});

test('every kind of document has its word; three of them are procedures', () => {
	expect(documentKinds.map((kind) => kindWord(kind, 'vi'))).not.toContain('');
	expect(documentKinds.filter(isProcedure)).toEqual([
		'system_procedure',
		'internal_procedure',
		'administrative_procedure'
	]);
	expect(kindWord('annex', 'vi')).toBe('PHỤ LỤC');
});
