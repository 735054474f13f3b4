import { expect, test } from 'vitest';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { linkToCar, takeFindingStep } from '#lib/server/usecases/take-finding-step.ts';
import { aFinding, anIssuedAudit, at, findingNow, stepsOf } from '../../support/finding-scenes.ts';
import { changesIn, codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a step that fails on its way leaves no trace: neither state, nor move, nor a number of a CAR', async () => {
	const w = await makeWorld();
	const audit = await anIssuedAudit(w);
	const found = await aFinding(w, audit, { state: 'issued' });
	const ngoc = await w.as('ngoc', '2026-12-03');
	const { actor } = ngoc;
	if (!actor) throw new Error('nobody');
	const before = await changesIn(w);
	const failing = inTransaction(ngoc, 'accept-finding', async (trx) => {
		const input = { ...at(audit), ...found };
		const changes = { answeredBy: actor.personId, answeredAt: ngoc.now };
		const accepted = await takeFindingStep(trx, ngoc, actor, input, 'accept', { changes });
		expect(await linkToCar(trx, ngoc, actor, accepted)).toBe('CAR-2026-001');
		throw new Error('the line went dead');
	});
	await expect(failing).rejects.toThrow('the line went dead');
	expect(await changesIn(w)).toBe(before);
	expect(await findingNow(w, found.id)).toMatchObject({ state: 'issued', version: 1 });
	expect(await stepsOf(w, found.id)).toEqual([]);
	const old = inTransaction(ngoc, 'accept-finding', (trx) =>
		takeFindingStep(trx, ngoc, actor, { ...at(audit), ...found, version: 7 }, 'accept')
	);
	expect(await codeOf(old)).toBe('stale');
});
