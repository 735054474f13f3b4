import { expect, test } from 'vitest';
import { reading } from '#lib/server/database/transaction.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import { submitProgramme } from '#lib/server/usecases/submit-programme.ts';
import { aProgramme } from '../../support/programmes.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld, rightPassword as password } from '../../support/world.ts';

test('the author signs exactly what the head will read', async () => {
	const w = await makeWorld();
	const { wardId } = await aProgramme(w);
	const ctx = await w.as('lan');
	const input = { wardId, year: 2026, version: 1, password };
	expect(await codeOf(submitProgramme(ctx, { ...input, password: 'sai' }))).toBe('wrong-password');
	await submitProgramme(ctx, input);
	const { programme, signatures, sha256, subject } = await reading(ctx, (db) =>
		loadProgramme(db, ctx, { wardId, year: 2026 })
	);
	expect(programme).toMatchObject({ state: 'in_approval', version: 2, contentSha256: sha256 });
	expect(subject.unchangedSinceSigned).toBe(true);
	expect(signatures).toMatchObject([
		{ meaning: 'draft', signerName: 'Nguyễn Thị Lan', contentSha256: sha256 }
	]);
	expect(await codeOf(submitProgramme(ctx, input))).toBe('stale');
});

test('an incomplete programme stays with its author', async () => {
	const w = await makeWorld();
	const { wardId } = await aProgramme(w, { lines: [{ months: [], clauses: [] }] });
	const ctx = await w.as('lan');
	expect(
		await objectionsOf(submitProgramme(ctx, { wardId, year: 2026, version: 1, password }))
	).toEqual(['line-without-months', 'line-without-clauses']);
});
