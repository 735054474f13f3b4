import { expect, test } from 'vitest';
import { changeFinding } from '#lib/server/usecases/change-finding.ts';
import { reviewFinding } from '#lib/server/usecases/review-finding.ts';
import {
	aFinding,
	aRunningAudit,
	at,
	auditDay,
	findingNow,
	words
} from '../../support/finding-scenes.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('the words of a finding are mended until it is reviewed, and by two people not at once', async () => {
	const w = await makeWorld();
	const audit = await aRunningAudit(w);
	const found = await aFinding(w, audit);
	const key = { ...at(audit), ...found };
	const [dung, tam] = [await w.as('dung', auditDay), await w.as('tam', auditDay)];
	await changeFinding(dung, { ...key, ...words, grade: 'observation' });
	expect(await findingNow(w, found.id)).toMatchObject({ grade: 'observation', version: 2 });
	expect(await codeOf(changeFinding(tam, { ...key, ...words }))).toBe('stale');
	expect(await codeOf(reviewFinding(tam, key))).toBe('stale');
	await reviewFinding(tam, { ...key, version: 2 });
	expect(await objectionsOf(changeFinding(dung, { ...key, ...words, version: 3 }))).toEqual([
		'finding-reviewed'
	]);
});

test('the database keeps what was reviewed, too', async () => {
	const w = await makeWorld();
	const audit = await aRunningAudit(w);
	const { id } = await aFinding(w, audit, { state: 'reviewed' });
	const rewriting = w.db.asOwner((db) =>
		db.updateTable('finding').set({ grade: 'observation' }).where('id', '=', id).execute()
	);
	await expect(rewriting).rejects.toThrow('not written anew');
});
