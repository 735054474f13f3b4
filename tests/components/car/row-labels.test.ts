import { expect, test } from 'vitest';
import { rowLabels } from '#lib/components/car/row-labels.ts';

test('what failed in a row is named with the number of its row', () => {
	const errors = [
		{ field: 'actions.1.dueOn', code: 'out-of-range' as const },
		{ field: 'verifyFrom', code: 'required' as const }
	];
	const named = rowLabels(errors, ({ number }) => `Hành động ${number}`, { dueOn: 'Thời hạn' });
	expect(named).toEqual({ 'actions.1.dueOn': 'Hành động 2 – Thời hạn' });
});
