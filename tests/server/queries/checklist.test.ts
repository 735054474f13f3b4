import { expect, test } from 'vitest';
import type { ChecklistLine } from '#lib/server/database/audit-lines.ts';
import {
	checklistView,
	groupedLines,
	shownLine,
	storedLine
} from '#lib/server/queries/checklist.ts';

const line = (id: string, given: Partial<ChecklistLine> = {}): ChecklistLine => ({
	wardId: 1,
	id,
	auditId: 'a',
	position: 1,
	scopeId: null,
	departmentId: null,
	edition: 'iso-9001-2015',
	clause: '8.5.1',
	question: `${id}?`,
	bankRevision: 1,
	auditorId: null,
	answer: null,
	reason: '',
	evidence: '',
	dossierCodes: [],
	answeredBy: null,
	answeredAt: null,
	version: 1,
	process: 'Đăng ký khai sinh',
	auditorName: null,
	answeredByName: null,
	findings: [],
	files: [],
	...given
});
const lines = [
	line('a', { clause: '10.2.1', answer: 'conforming' }),
	line('b', { process: 'Chứng thực', auditorId: 'hoa' }),
	line('c', { auditorId: 'dung', dossierCodes: ['1', '2'], version: 4 })
];
const clauses = ['8.5.1', '10.2.1'];
const shown = (address: string) =>
	groupedLines(lines, checklistView(new URLSearchParams(address)), 'dung', clauses).map((g) => [
		g.key,
		g.lines.map((l) => `${l.number}${l.id}`).join(' ')
	]);

test('lines stand under their process, and keep the numbers of the whole list', () => {
	expect(shown('')).toEqual([
		['Đăng ký khai sinh', '1a 3c'],
		['Chứng thực', '2b']
	]);
	expect(shown('show=open&mine=1')).toEqual([['Đăng ký khai sinh', '3c']]);
	expect(shown('show=nonsense&group=nonsense')).toEqual(shown(''));
});

test('by clause they stand in the order of the standard, 8.5.1 before 10.2.1', () => {
	expect(shown('group=clause')).toEqual([
		['8.5.1', '2b 3c'],
		['10.2.1', '1a']
	]);
});

test('a page gets the words of a line as they are typed', () => {
	expect(storedLine(lines[2] as ChecklistLine)).toEqual({
		answer: null,
		reason: '',
		evidence: '',
		dossierCodes: '1, 2',
		version: 4,
		answeredByName: null,
		answeredAt: null
	});
	expect(shownLine(lines[1] as ChecklistLine, 1)).toMatchObject({
		number: 2,
		process: 'Chứng thực'
	});
});
