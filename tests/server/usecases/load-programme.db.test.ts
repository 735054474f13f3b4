import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import { aProgramme } from '../../support/programmes.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a programme is loaded with what its rules judge', async () => {
	const w = await makeWorld();
	const { wardId } = await aProgramme(w, {
		state: 'approved',
		lines: [{ months: [3, 9] }, { process: 'Chứng thực', droppedReason: 'Sáp nhập' }]
	});
	const ctx = await w.as('lan');
	const { subject } = await reading(ctx, (db) => loadProgramme(db, ctx, { wardId, year: 2026 }));
	expect(subject).toMatchObject({
		wardId,
		state: 'approved',
		authorId: w.ids.lan,
		uncovered: [{ process: 'Đăng ký khai sinh', months: [3, 9] }],
		// Written by the owner of the database, it was signed by nobody.
		unchangedSinceSigned: false,
		given: null
	});
	expect(await codeOf(reading(ctx, (db) => loadProgramme(db, ctx, { wardId, year: 2025 })))).toBe(
		'not-found'
	);
	const mai = await w.as('mai');
	expect(await codeOf(reading(mai, (db) => loadProgramme(db, mai, { wardId, year: 2026 })))).toBe(
		'not-found'
	);
});
