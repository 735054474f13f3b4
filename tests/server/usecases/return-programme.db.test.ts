import { expect, test } from 'vitest';
import { programmeMoves } from '#lib/server/database/programmes.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadProgramme } from '#lib/server/usecases/load-programme.ts';
import { returnProgramme } from '#lib/server/usecases/return-programme.ts';
import { submitProgramme } from '#lib/server/usecases/submit-programme.ts';
import { aProgramme } from '../../support/programmes.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld, rightPassword as password } from '../../support/world.ts';

test('the head returns it with a reason, and its signature counts no more', async () => {
	const w = await makeWorld();
	const { wardId } = await aProgramme(w);
	const [lan, hung] = [await w.as('lan'), await w.as('hung')];
	await submitProgramme(lan, { wardId, year: 2026, version: 1, password });
	const input = { wardId, year: 2026, version: 2 };
	expect(await objectionsOf(returnProgramme(hung, { ...input, note: '  ' }))).toEqual([
		'reason-missing'
	]);
	expect(await codeOf(returnProgramme(lan, { ...input, note: 'Thôi' }))).toBe('not-allowed');
	await returnProgramme(hung, { ...input, note: 'Thiếu lĩnh vực đất đai' });
	const { programme, signatures, moves } = await reading(lan, async (db) => {
		const loaded = await loadProgramme(db, lan, { wardId, year: 2026 });
		return { ...loaded, moves: await programmeMoves(db, loaded.programme) };
	});
	expect(programme).toMatchObject({ state: 'draft', contentSha256: null, submittedAt: null });
	expect(signatures).toEqual([]);
	expect(moves.at(-1)).toMatchObject({
		step: 'return',
		note: 'Thiếu lĩnh vực đất đai',
		actorName: 'Trần Mạnh Hùng'
	});
	expect(await codeOf(returnProgramme(hung, { ...input, note: 'Lần nữa' }))).toBe('stale');
	await submitProgramme(lan, { wardId, year: 2026, version: 3, password });
});
