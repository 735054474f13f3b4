import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	type CoveringAudit,
	coverageCounts,
	coverageOf,
	monthsOfYear,
	uncoveredMonths
} from '#lib/domain/audit/coverage.ts';
import { auditStates } from '#lib/domain/audit/states.ts';

const line = { id: 'khai-sinh', months: [3, 9], droppedReason: null as string | null };
const anAudit = (changes: Partial<CoveringAudit> = {}): CoveringAudit => ({
	year: 2026,
	number: 1,
	state: 'closed',
	lineIds: ['khai-sinh'],
	dateFrom: '2026-03-10',
	dateUntil: '2026-03-11',
	...changes
});
const stateIn = (month: number, audits: CoveringAudit[], today: string, of = line) =>
	coverageOf(of, 2026, audits, today)[month - 1]?.state;

describe('a month of a line', () => {
	test('is open until it is over, and overdue from the day after', () => {
		expect(stateIn(3, [], '2026-03-31')).toBe('open');
		expect(stateIn(3, [], '2026-04-01')).toBe('overdue');
		expect(stateIn(4, [], '2026-12-31')).toBeNull();
	});

	test('is planned while an audit of its days has not begun, overdue when its days went by', () => {
		const audit = anAudit({ state: 'notified' });
		expect(stateIn(3, [audit], '2026-02-01')).toBe('planned');
		expect(stateIn(3, [audit], '2026-04-01')).toBe('overdue');
		expect(stateIn(9, [audit], '2026-02-01')).toBe('open');
	});

	test('is under way from the day the audit began, and carried out once its report is issued', () => {
		const running = anAudit({ state: 'in_progress' });
		expect(stateIn(3, [running], '2026-12-31')).toBe('running');
		for (const state of ['report_issued', 'closed'] as const) {
			expect(stateIn(3, [anAudit({ state })], '2026-12-31')).toBe('carried_out');
			expect(stateIn(3, [running, anAudit({ state })], '2026-12-31')).toBe('carried_out');
		}
	});

	test('is not covered by an audit that was cancelled, of other lines, or of another year', () => {
		for (const other of [
			{ state: 'cancelled' as const },
			{ lineIds: ['chung-thuc'] },
			{ dateFrom: '2025-03-10', dateUntil: '2025-03-11' }
		])
			expect(stateIn(3, [anAudit(other)], '2026-04-01')).toBe('overdue');
	});

	test('is dropped with its line, unless it had been audited before', () => {
		const dropped = { ...line, droppedReason: 'Sáp nhập' };
		expect(stateIn(3, [anAudit()], '2026-12-31', dropped)).toBe('carried_out');
		expect(stateIn(9, [anAudit()], '2026-12-31', dropped)).toBe('dropped');
	});

	test('shows an audit that the programme did not want in it', () => {
		const [, , , april] = coverageOf(
			line,
			2026,
			[anAudit({ dateFrom: '2026-04-01', dateUntil: '2026-04-02' })],
			'2026-12-31'
		);
		expect(april).toEqual({
			month: 4,
			marked: false,
			state: 'carried_out',
			audits: [{ year: 2026, number: 1 }]
		});
	});
});

test('counts every cell in which something is wanted or done, once', () => {
	const cells = coverageOf(line, 2026, [anAudit()], '2026-10-01');
	expect(coverageCounts(cells)).toEqual({
		carried_out: 1,
		running: 0,
		planned: 0,
		open: 0,
		overdue: 1,
		dropped: 0
	});
});

const day = fc
	.date({
		min: new Date('2025-11-01T00:00:00Z'),
		max: new Date('2027-02-01T00:00:00Z'),
		noInvalidDate: true
	})
	.map((date) => date.toISOString().slice(0, 10));
const audits = fc.array(
	fc.record({
		year: fc.constant(2026),
		number: fc.integer({ min: 1, max: 9 }),
		state: fc.constantFrom(...auditStates),
		lineIds: fc.subarray(['khai-sinh', 'chung-thuc']),
		days: fc.tuple(day, day).map(([a, b]) => (a <= b ? { a, b } : { a: b, b: a }))
	})
);
const asCovering = (one: {
	year: number;
	number: number;
	state: CoveringAudit['state'];
	lineIds: string[];
	days: { a: string; b: string };
}): CoveringAudit => ({ ...one, dateFrom: one.days.a, dateUntil: one.days.b });

test('whatever was audited: a marked month is always in one state, and what is closed was reported', () => {
	fc.assert(
		fc.property(
			fc.subarray([...monthsOfYear]),
			fc.option(fc.constant('Sáp nhập'), { nil: null }),
			audits,
			day,
			(months, droppedReason, given, today) => {
				const of = { id: 'khai-sinh', months, droppedReason };
				const covering = given.map(asCovering);
				const cells = coverageOf(of, 2026, covering, today);
				expect(cells.map(({ month }) => month)).toEqual([...monthsOfYear]);
				for (const cell of cells) {
					expect(cell.marked).toBe(months.includes(cell.month as (typeof months)[number]));
					if (cell.marked) expect(cell.state).not.toBeNull();
					if (cell.state === 'dropped') expect(droppedReason).not.toBeNull();
					if (cell.state === 'overdue') {
						expect(cell.marked).toBe(true);
						expect(`2026-${String(cell.month).padStart(2, '0')}` < today.slice(0, 7)).toBe(true);
					}
				}
				const uncovered = uncoveredMonths(of, 2026, covering);
				// What keeps the programme open is a marked month; a month reported on never is.
				for (const month of uncovered) expect(months).toContain(month);
				if (droppedReason !== null) expect(uncovered).toEqual([]);
				// A month that nobody began to audit keeps an undropped line open.
				for (const cell of cells)
					if (cell.marked && droppedReason === null && cell.state !== 'carried_out')
						expect(uncovered).toContain(cell.month);
				// One more report never opens what was covered.
				const more = uncoveredMonths(of, 2026, [...covering, anAudit()]);
				for (const month of more) expect(uncovered).toContain(month);
			}
		)
	);
});

test('an audit under way is not carried out yet, and its month is not closed before the report', () => {
	const running = anAudit({ state: 'in_progress' });
	expect(stateIn(3, [running], '2026-12-31')).toBe('running');
	expect(uncoveredMonths(line, 2026, [running])).toEqual([3, 9]);
	expect(uncoveredMonths(line, 2026, [anAudit({ state: 'report_issued' })])).toEqual([9]);
});
