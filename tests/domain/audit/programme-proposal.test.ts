import { expect, test } from 'vitest';
import { type ProcessInForce, proposedLines } from '#lib/domain/audit/programme-proposal.ts';

const aProcess = (changes: Partial<ProcessInForce>): ProcessInForce => ({
	id: changes.code ?? 'QT.TP.01',
	code: 'QT.TP.01',
	title: 'Đăng ký khai sinh',
	kind: 'administrative_procedure',
	field: 'civil_status',
	departmentId: 7,
	clauses: ['8.5.1'],
	...changes
});
const propose = (...documents: Partial<ProcessInForce>[]) =>
	proposedLines(documents.map(aProcess), (field) => `Lĩnh vực ${field}`);

test('each system procedure is a line of its own, audited against its own clauses', () => {
	const system = { kind: 'system_procedure', field: 'system', departmentId: null } as const;
	expect(
		propose(
			{ ...system, code: 'QT.ISO.01', title: 'Kiểm soát tài liệu', clauses: ['7.5'] },
			{ ...system, code: 'QT.ISO.02', title: 'Rủi ro', clauses: [] }
		)
	).toEqual([
		{
			process: 'Kiểm soát tài liệu',
			documentId: 'QT.ISO.01',
			departmentId: null,
			clauses: ['7.5']
		},
		{ process: 'Rủi ro', documentId: 'QT.ISO.02', departmentId: null, clauses: ['4.4'] }
	]);
});

test('administrative procedures are audited by field and department, in the order of the fields', () => {
	const lines = propose(
		{ code: 'QT.XD.01', title: 'Cấp phép', field: 'land', departmentId: 9 },
		{ code: 'QT.TP.01' },
		{ code: 'QT.TP.02', title: 'Đăng ký kết hôn' },
		{ code: 'QT.TP.03', title: 'Cấp bản sao', departmentId: 8 }
	);
	expect(lines.map(({ process, departmentId }) => [process, departmentId])).toEqual([
		['Lĩnh vực civil_status', 7],
		['Cấp bản sao', 8],
		['Cấp phép', 9]
	]);
	expect(lines[0]).toMatchObject({ documentId: null });
	expect(lines[0]?.clauses).toContain('8.5.1');
	expect(lines[1]).toMatchObject({ documentId: 'QT.TP.03' });
});

test('a policy, an annex or an internal procedure makes no line by itself', () => {
	expect(propose({ kind: 'policy' }, { kind: 'annex' }, { kind: 'internal_procedure' })).toEqual(
		[]
	);
});
