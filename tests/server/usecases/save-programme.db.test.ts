import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import { saveProgramme } from '#lib/server/usecases/save-programme.ts';
import { aLineInput, aProgramme } from '../../support/programmes.ts';
import { changesIn, codeOf, fieldsOf } from '../../support/refusals.ts';
import { type World, makeWorld } from '../../support/world.ts';

const words = { objective: 'Mục đích', criteria: 'Chuẩn mực', method: 'Phỏng vấn' };
const nowIn = async (w: World) => {
	const ctx = await w.as('lan');
	return reading(ctx, (db) => loadProgramme(db, ctx, { wardId: w.wards.thanhBinh, year: 2026 }));
};

test('the draft is written whole: lines stay, come and go, and nothing of a line is lost', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w, { lines: [{}, { process: 'Chứng thực' }] });
	const [kept] = p.lineIds;
	const ctx = await w.as('lan');
	await saveProgramme(ctx, {
		wardId: p.wardId,
		year: 2026,
		version: 1,
		...words,
		rows: [
			{
				...aLineInput,
				process: 'Cấp phép'.normalize('NFD'),
				departmentId: w.departments.oneStop,
				auditors: 'Đỗ Quốc Dũng',
				note: 'Cùng Him Lam'
			},
			{ ...aLineInput, id: kept ?? null, months: [9, 3] },
			{ process: 'Chứng thực', id: p.lineIds[1] ?? null, removed: true },
			{}
		]
	});
	const { programme, lines } = await nowIn(w);
	expect(programme).toMatchObject({ version: 2, ...words });
	expect(lines).toHaveLength(2);
	expect(lines[0]).toMatchObject({
		process: 'Cấp phép',
		clauses: ['8.5.1', '8.6'],
		months: [3, 9],
		department: 'Bộ phận Một cửa',
		auditors: 'Đỗ Quốc Dũng',
		note: 'Cùng Him Lam'
	});
	expect(lines[1]).toMatchObject({ id: kept, months: [3, 9], position: 2 });
});

test('what cannot be stored is named by its row, and nothing is stored', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w);
	const ctx = await w.as('lan');
	const input = { wardId: p.wardId, year: 2026, version: 1, ...words };
	const before = await changesIn(w);
	expect(
		await fieldsOf(
			saveProgramme(ctx, {
				...input,
				rows: [
					{ ...aLineInput, clauses: '99.9' },
					{ months: [3] },
					{ ...aLineInput, departmentId: w.wards.himLam },
					{ ...aLineInput, documentId: '7b0f8f3e-6a8f-4a8e-9b86-0d0c4b1f0a11' }
				]
			})
		)
	).toEqual({
		'rows.0.clauses': 'unknown',
		'rows.1.process': 'required',
		'rows.2.departmentId': 'unknown',
		'rows.3.documentId': 'unknown'
	});
	expect(await changesIn(w)).toBe(before);
});

test('who saves over somebody else’s lines is told so', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w);
	const ctx = await w.as('lan');
	const input = { wardId: p.wardId, year: 2026, version: 1, ...words, rows: [aLineInput] };
	await saveProgramme(ctx, input);
	expect(await codeOf(saveProgramme(ctx, input))).toBe('stale');
});

test('a programme that was submitted is not written anew, by nobody', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w, { state: 'in_approval' });
	const input = { wardId: p.wardId, year: 2026, version: 1, ...words, rows: [aLineInput] };
	expect(await codeOf(saveProgramme(await w.as('lan'), input))).toBe('wrong-state');
	expect(await codeOf(saveProgramme(await w.as('hung'), input))).toBe('not-allowed');
	expect(await codeOf(saveProgramme(await w.as('mai'), input))).toBe('not-found');
	// The database says so, too.
	const ctx = await w.as('lan');
	const { replaceLines } = await import('#lib/server/database/programme-lines.ts');
	const { inTransaction } = await import('#lib/server/database/transaction.ts');
	expect(
		await codeOf(
			inTransaction(ctx, 'save-programme', (trx) =>
				replaceLines(trx, p, [{ id: ctx.newId(), process: 'Lén thêm', months: [1] }])
			)
		)
	).toBe('not-allowed');
});
