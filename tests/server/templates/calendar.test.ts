import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addDays, weekday } from '#lib/domain/calendar/dates.ts';
import { loadCalendar } from '#lib/server/templates/calendar.ts';

const days = loadCalendar();
const years = Array.from({ length: 10 }, (_, i) => 2018 + i);
const kindOn = (date: string) => days.find((day) => day.date === date)?.kind;

describe('the calendar that comes with the product', () => {
	test('covers 2018–2027, each day once, with source and day of checking', () => {
		expect([...new Set(days.map(({ date }) => Number(date.slice(0, 4))))]).toEqual(years);
		expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
		for (const { source, name, checkedOn } of days) {
			expect(source).not.toBe('');
			expect(name).not.toBe('');
			expect(checkedOn).toBe('2026-11-22');
		}
	});

	test.each(years)('%i has the public holidays of its labour code: 10, since 2021 11', (year) => {
		const holidays = days.filter(
			({ date, kind }) => kind === 'holiday' && date.startsWith(`${year}`)
		);
		expect(holidays).toHaveLength(year < 2021 ? 10 : 11);
		for (const fixed of ['01-01', '04-30', '05-01', '09-02'])
			expect(kindOn(`${year}-${fixed}`)).toBe('holiday');
		expect(holidays.filter(({ name }) => name.startsWith('Tết Nguyên đán'))).toHaveLength(5);
	});

	test.each([
		['2018-02-16', '2018-04-25'],
		['2019-02-05', '2019-04-14'],
		['2020-01-25', '2020-04-02'],
		['2021-02-12', '2021-04-21'],
		['2022-02-01', '2022-04-10'],
		['2023-01-22', '2023-04-29'],
		['2024-02-10', '2024-04-18'],
		['2025-01-29', '2025-04-07'],
		['2026-02-17', '2026-04-26'],
		['2027-02-06', '2027-04-16']
	])('mùng 1 Tết %s and Giỗ Tổ %s', (tet, hungKings) => {
		const named = (date: string) => days.find((day) => day.date === date)?.name;
		expect(named(tet)).toBe('Tết Nguyên đán (mùng 1)');
		expect(named(hungKings)).toMatch(/^Giỗ Tổ/);
	});

	test('a holiday on a weekend is made good, one day of rest for each', () => {
		for (const year of years) {
			const ofYear = days.filter(({ date }) => date.startsWith(`${year}`));
			const onWeekend = ofYear.filter(
				({ date, kind }) => kind === 'holiday' && [0, 6].includes(weekday(date))
			);
			const made = ofYear.filter(({ name }) => name.startsWith('Nghỉ bù'));
			expect(made).toHaveLength(onWeekend.length);
		}
	});

	test('every swapped day off has its Saturday of work, and the other way round', () => {
		const off = days.filter(({ name }) => name.startsWith('Nghỉ hoán đổi'));
		const made = days.filter(({ kind }) => kind === 'make_up_day');
		expect(off.map(({ date }) => date)).toEqual([
			'2018-12-31',
			'2019-04-29',
			'2024-04-29',
			'2025-05-02',
			'2026-01-02',
			'2026-08-31'
		]);
		expect(made.map(({ date }) => date)).toEqual([
			'2019-01-05',
			'2019-05-04',
			'2024-05-04',
			'2025-04-26',
			'2026-01-10',
			'2026-08-22'
		]);
	});

	test('days of Tết follow one another', () => {
		for (const year of years) {
			const tet = days
				.filter(({ date, name }) => date.startsWith(`${year}`) && name.startsWith('Tết Nguyên đán'))
				.map(({ date }) => date);
			expect(tet).toEqual(tet.map((_, i) => addDays(tet[0] ?? '', i)));
		}
	});

	test('24/11 is not in it, and what is assumed of 2027 says so', () => {
		expect(kindOn('2026-11-24')).toBeUndefined();
		expect(days.find(({ date }) => date === '2027-02-04')?.source).toMatch(/cần đối chiếu/);
	});
});

describe('a calendar with a mistake', () => {
	const head = ['year: 2030', 'source: Thông báo', 'checked_on: 2026-11-22', 'days:'];
	const entry = (date: string, kind = 'holiday') =>
		`  - { date: ${date}, kind: ${kind}, name: Ngày, source: Thông báo }`;
	const first = entry('2030-01-01');

	function load(lines: string[], name = '2030.yaml') {
		const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		mkdirSync(join(folder, 'calendar'));
		writeFileSync(join(folder, 'calendar', name), lines.join('\n'));
		return loadCalendar(folder);
	}

	test('is none when it is right', () => {
		expect(load([...head, first])).toEqual([
			{
				date: '2030-01-01',
				kind: 'holiday',
				name: 'Ngày',
				source: 'Thông báo',
				checkedOn: '2026-11-22'
			}
		]);
	});

	test.each([
		['an unknown kind', [first, entry('2030-05-01', 'party')], /2030\.yaml:6, days\.1\.kind/],
		[
			'a missing source',
			[first, '  - { date: 2030-05-01, kind: holiday, name: X }'],
			/:6, days\.1\.source/
		],
		['a day that does not exist', [first, entry('2030-02-30')], /2030\.yaml:6, days\.1\.date/],
		['a day written otherwise', [first, entry('1/5/2030')], /2030\.yaml:6, days\.1\.date/],
		['a day of another year', [first, entry('2031-05-01')], /2031-05-01 is not in 2030/],
		[
			'a day twice',
			[first, entry('2030-05-01'), entry('2030-05-01')],
			/days\.2\.date: 2030-05-01 stands twice/
		],
		[
			'make-up on a working day',
			[first, entry('2030-05-02', 'make_up_day')],
			/2030-05-02 is worked anyway/
		],
		[
			'compensation on a Saturday',
			[first, entry('2030-05-04', 'compensatory_day_off')],
			/2030-05-04 is free anyway/
		],
		['no New Year', [entry('2030-05-01')], /2030-01-01 is missing/],
		['broken YAML', ['  - { date: ['], /2030\.yaml:\d/]
	])('%s is named with file and place', (_, entries, message) => {
		expect(() => load([...head, ...entries])).toThrow(message);
	});

	test('a file under another year’s name is refused', () => {
		expect(() => load([...head, first], '2031.yaml')).toThrow(/2030 belongs in 2030\.yaml/);
	});
});
