import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
	byYear,
	changeProgrammeRow,
	insertProgramme,
	programmeMoves,
	programmeYears,
	recordProgrammeMove
} from '#lib/server/database/programmes.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aProgramme } from '../../support/programmes.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('years are listed latest first, of this ward alone', async () => {
	const w = await makeWorld();
	await aProgramme(w, { year: 2025, state: 'approved' });
	await aProgramme(w);
	await aProgramme(w, { year: 2024, wardId: w.wards.himLam, lines: [] });
	const ctx = await w.as('khach');
	expect(await reading(ctx, (db) => programmeYears(db, w.wards.thanhBinh))).toEqual([
		{ year: 2026, state: 'draft' },
		{ year: 2025, state: 'approved' }
	]);
	expect(await reading(ctx, (db) => byYear(db, w.wards.himLam, 2024))).toBeUndefined();
});

test('a programme begins as its author’s draft, once a year', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const insert = (authorId: string) =>
		inTransaction(lan, 'create-programme', (trx) =>
			insertProgramme(trx, {
				wardId: w.wards.thanhBinh,
				id: randomUUID(),
				year: 2026,
				authorId,
				createdAt: lan.now
			})
		);
	expect(await codeOf(insert(w.ids.hung))).toBe('not-allowed');
	expect(await insert(w.ids.lan)).toBe(true);
	expect(await insert(w.ids.lan)).toBe(false);
});

test('what was submitted is not rewritten, and a version is changed once', async () => {
	const w = await makeWorld();
	const { wardId } = await aProgramme(w, { state: 'in_approval' });
	const lan = await w.as('lan');
	const seen = await reading(lan, (db) => byYear(db, wardId, 2026));
	if (!seen) throw new Error('no programme');
	const change = (changes: object) =>
		codeOf(inTransaction(lan, 'save-programme', (trx) => changeProgrammeRow(trx, seen, changes)));
	expect(await change({ objective: 'Khác' })).toBe('not-allowed');
	expect(await change({ contentSha256: 'a'.repeat(64) })).toBe('not-allowed');
	expect(await change({ state: 'approved' })).toBe('not-allowed');
	expect(await change({})).toBeNull();
	expect(await change({})).toBe('stale');
});

test('a move is recorded in one’s own name', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w);
	const lan = await w.as('lan');
	await inTransaction(lan, 'submit-programme', (trx) =>
		recordProgrammeMove(trx, lan, p, { step: 'create', from: 'draft', to: 'draft' })
	);
	expect(await reading(lan, (db) => programmeMoves(db, p))).toMatchObject([
		{ step: 'create', note: '', actorName: 'Nguyễn Thị Lan' }
	]);
	const inAnothersName = { ...lan, actor: (await w.as('hung')).actor };
	expect(
		await codeOf(
			inTransaction(lan, 'submit-programme', (trx) =>
				recordProgrammeMove(trx, inAnothersName, p, { step: 'return', from: 'x', to: 'y' })
			)
		)
	).toBe('not-allowed');
});
