import { expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { openStep, passIfReviewed } from '#lib/server/usecases/take-step.ts';
import { changesIn, codeOf } from '../../support/refusals.ts';
import { code, drafted, makeWritingWorld, seen, submitted } from '../../support/writing.ts';

test('a step is opened only on the version that was seen, and says where it leads', async () => {
	const w = await makeWritingWorld();
	await drafted(w);
	const lan = await w.as('lan');
	const page = await seen(w, lan);
	const open = (version: number) =>
		inTransaction(lan, 'test', (trx) =>
			openStep(trx, lan, lan.actor as Actor, { ...page, version }, 'submit')
		);
	expect(await open(page.version)).toMatchObject({ to: 'in_review' });
	expect(await codeOf(open(page.version - 1))).toBe('stale');
	expect(await codeOf(open(page.version + 1))).toBe('stale');
});

test('nothing is passed on before its time, and trying leaves no trace', async () => {
	const w = await makeWritingWorld();
	await submitted(w);
	const before = await changesIn(w);
	const ngoc = await w.as('ngoc');
	const key = { wardId: w.wards.thanhBinh, code };
	const passed = await inTransaction(ngoc, 'test', (trx) =>
		passIfReviewed(trx, ngoc, ngoc.actor as Actor, key)
	);
	expect(passed).toBe(false);
	expect(await changesIn(w)).toBe(before);
});
