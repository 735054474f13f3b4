import { expect, test } from 'vitest';
import { carMoveSteps } from '#lib/domain/nonconformity/lifecycle.ts';
import { carSources, carStates, causeCategories } from '#lib/domain/nonconformity/states.ts';
import {
	carSourceLabel,
	carStateLabel,
	carStepLabel,
	causeCategoryLabel
} from '#lib/i18n/car-labels.ts';

test('every code has words of its own, in both languages', () => {
	for (const locale of ['vi', 'en'] as const)
		for (const labels of [
			carStates.map((state) => carStateLabel(state, locale)),
			carSources.map((source) => carSourceLabel(source, locale)),
			causeCategories.map((category) => causeCategoryLabel(category, locale)),
			carMoveSteps.map((step) => carStepLabel(step, locale))
		])
			expect(new Set(labels).size).toBe(labels.length);
	expect(carStateLabel('verifying', 'vi')).toBe('Chờ thẩm tra hiệu lực');
});
