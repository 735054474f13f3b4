import { expect, test } from 'vitest';
import { auditPlanChoices, rowsOfLines } from '#lib/server/audit-plan-form.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { planned } from '../support/auditing.ts';

test('the form offers what is in force and the departments of the ward', async () => {
	const { w } = await planned();
	const lan = await w.as('lan');
	const choices = await reading(lan, (db) => auditPlanChoices(db, w.wards.thanhBinh, lan.today));
	expect(choices.documents.map(({ label }) => label)).toEqual(['QT.TP.01 — Đăng ký khai sinh']);
	expect(choices.departments.map(({ label }) => label)).toContain('Bộ phận Một cửa');
	expect(choices.lines).toEqual([]);
});

test('lines of the programme that were ticked become rows of the plan', () => {
	const line = {
		id: 'l1',
		year: 2026,
		process: 'Chứng thực',
		documentId: null,
		departmentId: 7,
		clauses: ['8.5.1'],
		months: [5]
	};
	expect(rowsOfLines([line, { ...line, id: 'l2' }], ['l2'])).toEqual([
		{
			programmeLineId: 'l2',
			process: 'Chứng thực',
			documentId: null,
			departmentId: 7,
			clauses: ['8.5.1']
		}
	]);
});
