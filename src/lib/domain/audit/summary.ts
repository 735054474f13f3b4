import type { FindingState, Grade } from './states.ts';

type Counted = { grade: Grade; state: FindingState; department: string };
export type SummaryRow = { department: string } & Record<Grade, number>;

const none = (department: string): SummaryRow => ({
	department,
	major: 0,
	minor: 0,
	observation: 0,
	strength: 0
});

/**
 * Bảng tổng hợp of BM.ISO.03.06: how many of each grade in each department, those that were taken back
 * left out. A department that was audited and has none stands there too; '' is the ward as a whole.
 * @param departments of the scope, in its order.
 */
export function summaryOf(
	findings: readonly Counted[],
	departments: readonly string[]
): { rows: SummaryRow[]; total: SummaryRow } {
	const rows = new Map([...new Set(departments)].map((name) => [name, none(name)]));
	const total = none('');
	for (const { grade, state, department } of findings) {
		if (state === 'withdrawn') continue;
		const row = rows.get(department) ?? none(department);
		row[grade] += 1;
		total[grade] += 1;
		rows.set(department, row);
	}
	return { rows: [...rows.values()], total };
}
