import { expect, test } from 'vitest';
import { programmeMoves } from '#lib/server/database/programmes.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import {
	holdProgramme,
	openProgrammeStep,
	takeProgrammeStep
} from '#lib/server/usecases/programme-steps.ts';
import { aProgramme } from '../../support/programmes.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a step is taken on what was seen, and leaves its evidence', async () => {
	const w = await makeWorld();
	const p = await aProgramme(w, { state: 'in_approval' });
	const hung = await w.as('hung');
	const { actor } = hung;
	if (!actor) throw new Error('nobody');
	const key = { wardId: p.wardId, year: 2026 };
	const hold = (version: number) =>
		codeOf(
			inTransaction(hung, 'return-programme', (trx) =>
				holdProgramme(trx, hung, { ...key, version })
			)
		);
	expect(await hold(2)).toBe('stale');
	expect(await hold(1)).toBeNull();
	const back = (step: 'return' | 'close', version: number) =>
		inTransaction(hung, 'return-programme', async (trx) => {
			const input = { ...key, version };
			const open = await openProgrammeStep(trx, hung, actor, input, step, { note: 'Thiếu' });
			await takeProgrammeStep(trx, hung, open, { contentSha256: null }, 'Thiếu');
			return open.to;
		});
	expect(await codeOf(back('close', 1))).toBe('wrong-state');
	expect(await back('return', 1)).toBe('draft');
	expect(await codeOf(back('return', 2))).toBe('wrong-state');
	expect(await reading(hung, (db) => programmeMoves(db, p))).toMatchObject([
		{ step: 'return', note: 'Thiếu', actorName: 'Trần Mạnh Hùng' }
	]);
});
