import { expect, test } from 'vitest';
import { planLabels, rowLabels } from '#lib/components/audit/plan-labels.ts';

test('a fault in a row is told with the row’s number', () => {
	expect(rowLabels('attendees', 2, { name: 'Họ tên' })).toEqual({
		'attendees.0.name': 'Dòng 1: Họ tên',
		'attendees.1.name': 'Dòng 2: Họ tên'
	});
	expect(planLabels()['rows.2.clauses']).toBe('Dòng 3: Điều khoản');
	expect(planLabels().dateUntil).toBe('Ngày cuối');
});
