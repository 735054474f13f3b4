import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { faultsOfDays, scopeRows } from '#lib/server/usecases/audit-scope-input.ts';
import { aDocument, anApprovedRevision } from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

test('a row is called as its document, blank rows are none, clauses are read as people write them', async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await anApprovedRevision(w, document);
	const lan = await w.as('lan');
	const blank = {
		programmeLineId: null,
		process: '',
		documentId: null,
		departmentId: null,
		clauses: ''
	};
	const rows = [
		blank,
		{ ...blank, documentId: document.id, clauses: '8.5.1; 7.5.3 8.5.1' },
		{ ...blank, process: 'Một cửa', departmentId: w.departments.oneStop }
	];
	const read = await reading(lan, (db) => scopeRows(db, lan, document.wardId, rows, lan.today));
	expect(read).toMatchObject({
		faults: [],
		rows: [
			{ position: 2, process: 'Đăng ký khai sinh', clauses: ['8.5.1', '7.5.3'] },
			{ position: 3, process: 'Một cửa', departmentId: w.departments.oneStop, clauses: [] }
		]
	});
});

test('an audit ends no sooner than it begins, and its guests leave no sooner than it ends', () => {
	const day = '2026-12-01';
	expect(faultsOfDays({ dateFrom: day, dateUntil: day, accessUntil: day })).toEqual([]);
	expect(
		faultsOfDays({ dateFrom: day, dateUntil: '2026-11-30', accessUntil: '2026-11-29' })
	).toEqual([
		{ field: 'dateUntil', code: 'before-start' },
		{ field: 'accessUntil', code: 'before-start' }
	]);
});
