import { expect, test } from 'vitest';
import { returnFinding } from '#lib/server/usecases/return-finding.ts';
import { reviewFinding } from '#lib/server/usecases/review-finding.ts';
import {
	aFinding,
	aRunningAudit,
	at,
	auditDay,
	findingNow,
	stepsOf
} from '../../support/finding-scenes.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('the lead stands for a finding, or gives it back with what to mend', async () => {
	const w = await makeWorld();
	const audit = await aRunningAudit(w);
	const found = await aFinding(w, audit);
	const key = { ...at(audit), finding: found.finding };
	const tam = await w.as('tam', auditDay);
	expect(
		await objectionsOf(reviewFinding(await w.as('dung', auditDay), { ...key, version: 1 }))
	).toEqual(['not-the-lead']);
	await reviewFinding(tam, { ...key, version: 1 });
	expect(await findingNow(w, found.id)).toMatchObject({
		state: 'reviewed',
		reviewedBy: w.ids.tam
	});
	expect(await codeOf(reviewFinding(tam, { ...key, version: 2 }))).toBe('wrong-state');
	await returnFinding(tam, { ...key, version: 2, note: 'Ghi rõ số bản' });
	expect(await findingNow(w, found.id)).toMatchObject({ state: 'recorded', reviewedBy: null });
	expect(await stepsOf(w, found.id)).toEqual(['review', 'return']);
});
