import { expect, test } from 'vitest';
import type { ProgrammeLineRow } from '#lib/server/database/programme-lines.ts';
import { programmeSha256 } from '#lib/server/programme-hash.ts';

const programme = { year: 2026, objective: 'Mục đích', criteria: '', method: '' };
const line: ProgrammeLineRow = {
	wardId: 3,
	id: 'a',
	programmeId: 'p',
	position: 1,
	process: 'Đăng ký khai sinh',
	documentId: null,
	departmentId: 7,
	clauses: ['8.5.1'],
	months: [3],
	auditors: '',
	note: '',
	droppedReason: null,
	code: null,
	department: 'Tư pháp – Hộ tịch'
};
const hash = (changes: Partial<ProgrammeLineRow> = {}) =>
	programmeSha256(programme, [{ ...line, ...changes }]);

test('every word of a line that is signed changes the hash', () => {
	const others: Partial<ProgrammeLineRow>[] = [
		{ process: 'Khai tử' },
		{ documentId: 'd' },
		{ departmentId: 8 },
		{ clauses: ['8.6'] },
		{ months: [4] },
		{ auditors: 'Đỗ Quốc Dũng' },
		{ note: 'Ghi chú' }
	];
	const all = [hash(), ...others.map(hash), programmeSha256(programme, [])];
	expect(new Set(all).size).toBe(all.length);
	expect(programmeSha256({ ...programme, year: 2027 }, [line])).not.toBe(hash());
	expect(programmeSha256({ ...programme, method: 'Khác' }, [line])).not.toBe(hash());
});

test('what a reader may or may not see beside it does not', () => {
	expect(hash({ code: 'QT.TP.01', department: null })).toBe(hash());
});
