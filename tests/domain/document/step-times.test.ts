import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content, Deadline } from '#lib/domain/document/content.ts';
import {
	hoursPerDay,
	inHours,
	limitHours,
	ordinaryDeadline,
	totalStepHours
} from '#lib/domain/document/step-times.ts';
import { aProcedure, aStep } from '../../support/contents.ts';

const withDeadlines = (...deadlines: Partial<Deadline>[]): Content => {
	const content = aProcedure();
	const [first] = content.service?.deadlines ?? [];
	if (!content.service || !first) throw new Error('a procedure with a deadline');
	return {
		...content,
		service: {
			...content.service,
			deadlines: deadlines.map((d, i) => ({ ...first, id: `l${i}`, sameDay: false, ...d }))
		}
	};
};

test('a working day is eight hours', () => {
	expect(inHours({ amount: 3, unit: 'working_day' })).toBe(3 * hoursPerDay);
	expect(inHours({ amount: 0.5, unit: 'hour' })).toBe(0.5);
});

test('an eighth of a day and eight hours are nine hours, without the dust of fractions', () => {
	const days = {
		...aStep('a', 'Thẩm tra', 'Lan', 0),
		time: { amount: 1.125, unit: 'working_day' as const }
	};
	expect(totalStepHours([days])).toBe(9);
	expect(totalStepHours([0.1, 0.2].map((h, i) => aStep(`s${i}`, 'Ký', 'Hùng', h)))).toBe(0.3);
});

test('a step without a time adds nothing', () => {
	expect(totalStepHours([{ ...aStep('a', 'Chờ', 'Lan', 1), time: null }])).toBe(0);
});

test('the sum does not depend on the order of the steps', () => {
	const times = fc.array(fc.integer({ min: 0, max: 1000 }).map((n) => n / 8));
	fc.assert(
		fc.property(times, (hours) => {
			const steps = hours.map((h, i) => aStep(`s${i}`, 'Bước', 'Lan', h));
			expect(totalStepHours(steps.toReversed())).toBe(totalStepHours(steps));
		})
	);
});

test('the limit is that of the ordinary case, whatever exceptions come first', () => {
	const content = withDeadlines(
		{ condition: 'cần xác minh', limit: { amount: 8, unit: 'working_day' } },
		{ condition: '', limit: { amount: 3, unit: 'working_day' } }
	);
	expect(ordinaryDeadline(content)?.id).toBe('l1');
	expect(limitHours(content)).toBe(24);
});

test('the day’s work is eight hours, whatever else is written', () => {
	expect(
		limitHours(withDeadlines({ sameDay: true, limit: { amount: 5, unit: 'working_day' } }))
	).toBe(8);
});

test('without an ordinary deadline there is no limit', () => {
	expect(limitHours(withDeadlines({ condition: 'cần xác minh' }))).toBeNull();
	expect(limitHours({ ...aProcedure(), service: null })).toBeNull();
});
