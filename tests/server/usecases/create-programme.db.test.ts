import { expect, test } from 'vitest';
import { linesOfProgramme } from '#lib/server/database/programme-lines.ts';
import { byYear, programmeMoves } from '#lib/server/database/programmes.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { createProgramme } from '#lib/server/usecases/create-programme.ts';
import { aDocument, anApprovedRevision } from '../../support/documents.ts';
import { changesIn, codeOf, fieldsOf } from '../../support/refusals.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('a programme begins with what is in force, in the months that were marked', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	const system = await aDocument(w, {
		code: 'QT.ISO.01',
		kind: 'system_procedure',
		field: 'system'
	});
	await anApprovedRevision(w, system, { title: 'Kiểm soát tài liệu', clauses: ['7.5'] });
	for (const code of ['QT.TP.01', 'QT.TP.02'])
		await anApprovedRevision(w, await aDocument(w, { code, departmentId: w.departments.justice }));
	// Not in force yet, and withdrawn: neither is audited.
	const later = await aDocument(w, { code: 'QT.XD.01', field: 'land' });
	await anApprovedRevision(w, later, { effectiveFrom: '2027-01-01', issuedOn: '2026-11-01' });
	await anApprovedRevision(
		w,
		await aDocument(w, {
			code: 'QT.XD.02',
			field: 'land',
			withdrawnOn: '2026-06-01',
			withdrawalReason: 'Bãi bỏ'
		})
	);
	const ctx = await w.as('lan');
	const objective = 'Đánh giá tại Ðiện Biên'.normalize('NFD');
	expect(await createProgramme(ctx, { wardId, year: 2026, months: [9, 3, 9], objective })).toEqual({
		year: 2026
	});
	const { programme, lines, moves } = await reading(ctx, async (db) => {
		const row = await byYear(db, wardId, 2026);
		if (!row) throw new Error('no programme');
		return {
			programme: row,
			lines: await linesOfProgramme(db, row, testDay),
			moves: await programmeMoves(db, row)
		};
	});
	expect(programme).toMatchObject({
		state: 'draft',
		authorId: w.ids.lan,
		objective: 'Đánh giá tại Điện Biên'
	});
	expect(
		lines.map(({ process, code, department, months }) => [process, code, department, months])
	).toEqual([
		['Kiểm soát tài liệu', 'QT.ISO.01', null, [3, 9]],
		['Giải quyết thủ tục hành chính lĩnh vực Hộ tịch', null, 'Tư pháp – Hộ tịch', [3, 9]]
	]);
	expect(moves.map(({ step, actorName }) => [step, actorName])).toEqual([
		['create', 'Nguyễn Thị Lan']
	]);
});

test('a ward has one programme a year; a second click makes no second', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	const ctx = await w.as('lan');
	await createProgramme(ctx, { wardId, year: 2026 });
	const before = await changesIn(w);
	expect(await fieldsOf(createProgramme(ctx, { wardId, year: 2026 }))).toEqual({ year: 'taken' });
	expect(await fieldsOf(createProgramme(ctx, { wardId, year: 1999 }))).toEqual({
		year: 'out-of-range'
	});
	expect(await changesIn(w)).toBe(before);
	await createProgramme(ctx, { wardId, year: 2027 });
});

test('only the coordinator of the ward begins one', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	for (const who of ['hung', 'dung', 'minh'] as const)
		expect(await codeOf(createProgramme(await w.as(who), { wardId, year: 2026 }))).toBe(
			'not-allowed'
		);
	expect(await codeOf(createProgramme(await w.as('mai'), { wardId, year: 2026 }))).toBe(
		'not-found'
	);
});
