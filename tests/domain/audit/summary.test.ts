import { expect, test } from 'vitest';
import { summaryOf } from '#lib/domain/audit/summary.ts';

const found = (grade: 'major' | 'minor' | 'strength', department: string) =>
	({ grade, department, state: 'reviewed' }) as const;

test('findings are counted by department and grade; a department without any stands there too', () => {
	const { rows, total } = summaryOf(
		[
			found('minor', 'Một cửa'),
			found('minor', 'Một cửa'),
			found('major', 'Văn phòng'),
			found('strength', '')
		],
		['Tư pháp – Hộ tịch', 'Một cửa', 'Một cửa']
	);
	expect(rows).toEqual([
		{ department: 'Tư pháp – Hộ tịch', major: 0, minor: 0, observation: 0, strength: 0 },
		{ department: 'Một cửa', major: 0, minor: 2, observation: 0, strength: 0 },
		{ department: 'Văn phòng', major: 1, minor: 0, observation: 0, strength: 0 },
		{ department: '', major: 0, minor: 0, observation: 0, strength: 1 }
	]);
	expect(total).toEqual({ department: '', major: 1, minor: 2, observation: 0, strength: 1 });
});

test('what was taken back does not count', () => {
	const withdrawn = { ...found('major', 'Một cửa'), state: 'withdrawn' } as const;
	expect(summaryOf([withdrawn], []).rows).toEqual([]);
});
