import { expect, test } from 'vitest';
import { rowErrorLabels } from '#lib/components/editor/row-error-labels.ts';

test('a fault names its row as people count, and its field', () => {
	const errors = [
		{ field: 'rows.2.time.amount', code: 'not-a-number' as const },
		{ field: 'rows.0.title', code: 'required' as const }
	];
	expect(rowErrorLabels('steps', errors)).toEqual({
		'rows.2.time.amount': '3 – Thời gian',
		'rows.0.title': '1 – Nội dung công việc'
	});
});

test('without faults there is nothing to name', () => {
	expect(rowErrorLabels('fees', [])).toEqual({});
});
