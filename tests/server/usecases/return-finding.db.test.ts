import { expect, test } from 'vitest';
import { returnFinding } from '#lib/server/usecases/return-finding.ts';
import { aFinding, aRunningAudit, at, auditDay, findingNow } from '../../support/finding-scenes.ts';
import { objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('nothing goes back without a word', async () => {
	const w = await makeWorld();
	const audit = await aRunningAudit(w);
	const found = await aFinding(w, audit, { state: 'reviewed' });
	const tam = await w.as('tam', auditDay);
	expect(await objectionsOf(returnFinding(tam, { ...at(audit), ...found, note: '  ' }))).toEqual([
		'comment-missing'
	]);
	expect(await findingNow(w, found.id)).toMatchObject({ state: 'reviewed', version: 1 });
});
