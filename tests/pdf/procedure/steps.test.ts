import { describe, expect, test } from 'vitest';
import type { Duration } from '#lib/domain/document/content.ts';
import { richTextFromPlain } from '#lib/domain/rich-text.ts';
import { stepHeading, stepTable, totalText } from '#lib/pdf/procedure/steps.ts';
import { aStep } from '../../support/contents.ts';
import { birthContent } from '../../support/prints.ts';
import { words } from '../../support/pdf.ts';

const steps = (...times: (Duration | null)[]) =>
	times.map((time, i) => ({ ...aStep(`s${i}`, 'Việc', 'Công chức', 1), time }));
const hours = (amount: number): Duration => ({ amount, unit: 'hour' });
const days = (amount: number): Duration => ({ amount, unit: 'working_day' });
const calendar = (amount: number): Duration => ({ amount, unit: 'calendar_day' });

test('the steps have a heading, numbered on where the headings of the text are', () => {
	const heading = (plain: string) => words(stepHeading(richTextFromPlain(plain), 'vi')).join('');
	expect(heading('### 5.1 Ghi nhận\n\nAi phát hiện.\n\n### 5.9 Phân tích')).toBe(
		'5.10 Trình tự thực hiện'
	);
	expect(heading('### Năm cam kết\n\nĐúng 5.1 lần.')).toBe('Trình tự thực hiện');
});

describe('the step table (pattern P1)', () => {
	test('has the columns of the framework model and a row for each step', () => {
		const printed = words(stepTable(birthContent.steps, 'vi'));
		expect(printed.slice(0, 5)).toEqual([
			...['TT', 'Trình tự', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu/Kết quả']
		]);
		expect(printed).toContain('B5');
		expect(printed.slice(-3)).toEqual([
			'Tổng thời gian thực hiện',
			'08 giờ',
			'01 ngày làm việc = 8 giờ làm việc'
		]);
	});

	test('names who acts outside the ward', () => {
		const outside = steps(days(7)).map((step) => ({ ...step, outside: 'Phòng LĐTBXH' }));
		const printed = words(stepTable(outside, 'vi'));
		expect(printed).toContain('(Phòng LĐTBXH)');
	});

	test('without times has no sum', () => {
		expect(words(stepTable(steps(null), 'vi'))).not.toContain('Tổng thời gian thực hiện');
	});

	test.each([
		[[hours(0.5), hours(4), hours(2)], '6,5 giờ'],
		[[hours(2), days(2), hours(6)], '03 ngày làm việc'],
		[[hours(4), days(2)], '02 ngày làm việc 4 giờ'],
		[[hours(4), calendar(14.5), calendar(15)], '30 ngày']
	])('%j adds up to %s', (times, text) => {
		expect(totalText(steps(...times), 'vi')).toBe(text);
	});
});
