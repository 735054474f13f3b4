import { expect, test } from 'vitest';
import { programmeDecision, programmeYear } from '#lib/server/programme-decision.ts';
import { aProgramme } from '../support/programmes.ts';
import { codeOf } from '../support/refusals.ts';
import { makeWorld } from '../support/world.ts';

test('a page of a decision says what keeps it closed, and who may mend it', async () => {
	const w = await makeWorld();
	const { wardId } = await aProgramme(w, { lines: [] });
	const { decision } = await programmeDecision(await w.as('lan'), wardId, '2026', 'submit');
	expect(decision).toMatchObject({
		year: 2026,
		version: 1,
		objections: [{ code: 'programme-empty' }],
		mayMend: true,
		refusal: null
	});
	const early = await programmeDecision(await w.as('hung'), wardId, '2026', 'approve');
	expect(early.decision).toMatchObject({
		mayMend: false,
		refusal: { code: 'wrong-state', what: expect.stringContaining('Đang soạn') }
	});
});

test('nobody looks at a decision that is not theirs, of a year without a programme, or of no year', async () => {
	const w = await makeWorld();
	const { wardId } = await aProgramme(w);
	const of = async (who: 'lan' | 'hung' | 'mai', year = '2026') =>
		codeOf(programmeDecision(await w.as(who), wardId, year, 'submit'));
	expect(await of('hung')).toBe('not-allowed');
	expect(await of('mai')).toBe('not-found');
	for (const year of ['2025', '1999', '2026a', '02026'])
		expect(await of('lan', year)).toBe('not-found');
	expect(programmeYear('2100')).toBe(2100);
});
