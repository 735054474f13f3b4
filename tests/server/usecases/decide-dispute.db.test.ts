import { describe, expect, test } from 'vitest';
import { decideDispute } from '#lib/server/usecases/decide-dispute.ts';
import {
	aFinding,
	afterAccess,
	anIssuedAudit,
	at,
	findingNow,
	stepsOf
} from '../../support/finding-scenes.ts';
import { changesIn, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const disputed = { state: 'disputed', disputeReason: 'Bản đó là bản lưu' } as const;
const day = '2026-12-04';

describe('a dispute', () => {
	test('is decided by the lead, with reasons; what is upheld gets its CAR', async () => {
		const w = await makeWorld();
		const audit = await anIssuedAudit(w);
		const found = await aFinding(w, audit, disputed);
		const uphold = async (person: 'tam' | 'dung', note: string, on = day) =>
			decideDispute(await w.as(person, on), { ...at(audit), ...found, decision: 'uphold', note });
		const before = await changesIn(w);
		expect(await objectionsOf(uphold('tam', ''))).toEqual(['reason-missing']);
		expect(await objectionsOf(uphold('dung', 'Vẫn là lỗi'))).toEqual(['not-the-lead']);
		expect(await objectionsOf(uphold('tam', 'Vẫn là lỗi', afterAccess))).toEqual(['access-over']);
		expect(await changesIn(w)).toBe(before);
		expect(await uphold('tam', 'Bản để trên mặt quầy')).toEqual({ car: 'CAR-2026-001' });
		expect(await findingNow(w, found.id)).toMatchObject({
			state: 'linked',
			decisionReason: 'Bản để trên mặt quầy',
			decidedBy: w.ids.tam
		});
		expect(await stepsOf(w, found.id)).toEqual(['uphold', 'link']);
	});

	test('may end with the finding taken back', async () => {
		const w = await makeWorld();
		const audit = await anIssuedAudit(w);
		const found = await aFinding(w, audit, disputed);
		const tam = await w.as('tam', day);
		const given = { decision: 'withdraw', note: 'Có biên bản lưu bản' } as const;
		expect(await decideDispute(tam, { ...at(audit), ...found, ...given })).toEqual({ car: null });
		expect(await findingNow(w, found.id)).toMatchObject({ state: 'withdrawn' });
	});
});
