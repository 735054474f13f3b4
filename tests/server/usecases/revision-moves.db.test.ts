import { expect, test } from 'vitest';
import { revisionMoves } from '#lib/server/usecases/revision-moves.ts';
import { codeOf } from '../../support/refusals.ts';
import type { PersonName, World } from '../../support/world.ts';
import { approved, code, makeWritingWorld, reviewed } from '../../support/writing.ts';

const offered = async (w: World, person: PersonName) => {
	const moves = await revisionMoves(await w.as(person), w.wards.thanhBinh, code);
	return moves.map(({ step, objections }) => [step, objections.map((o) => o.code)]);
};

test('the page offers each person their steps, the closed ones with what keeps them closed', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	expect(await offered(w, 'hung')).toEqual([
		['return', []],
		['approve', []],
		['cancel', []]
	]);
	expect(await offered(w, 'ngoc')).toEqual([
		['return', ['no-authority-today']],
		['approve', ['no-authority-today']]
	]);
	expect(await offered(w, 'lan')).toEqual([
		['return', ['no-authority-today']],
		['cancel', []]
	]);
});

test('once approved nothing more is offered; a reader from outside is offered nothing ever', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	for (const person of ['lan', 'hung', 'khach', 'thanhpho'] as const)
		expect(await offered(w, person)).toEqual([]);
	expect(await codeOf(offered(w, 'mai'))).toBe('not-found');
	const lan = await w.as('lan');
	expect(await codeOf(revisionMoves(lan, w.wards.thanhBinh, 'QT.XX.99'))).toBe('not-found');
});
