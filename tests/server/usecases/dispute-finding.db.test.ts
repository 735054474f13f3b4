import { expect, test } from 'vitest';
import { disputeFinding } from '#lib/server/usecases/dispute-finding.ts';
import { aFinding, anIssuedAudit, at, findingNow } from '../../support/finding-scenes.ts';
import { objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('who does not agree says why', async () => {
	const w = await makeWorld();
	const audit = await anIssuedAudit(w);
	const found = await aFinding(w, audit, { state: 'issued' });
	const ngoc = await w.as('ngoc', '2026-12-03');
	expect(await objectionsOf(disputeFinding(ngoc, { ...at(audit), ...found }))).toEqual([
		'reason-missing'
	]);
	await disputeFinding(ngoc, { ...at(audit), ...found, note: 'Bản đó là bản lưu, không dùng' });
	expect(await findingNow(w, found.id)).toMatchObject({
		state: 'disputed',
		disputeReason: 'Bản đó là bản lưu, không dùng',
		answeredBy: w.ids.ngoc
	});
});
