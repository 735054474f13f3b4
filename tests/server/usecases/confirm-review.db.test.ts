import { expect, test } from 'vitest';
import { confirmReview } from '#lib/server/usecases/confirm-review.ts';
import { changesIn, codeOf, objectionsOf, refusalOf } from '../../support/refusals.ts';
import type { World } from '../../support/world.ts';
import {
	amended,
	approved,
	approvedNow,
	code,
	makeWritingWorld,
	password,
	reviewed,
	revisionNow
} from '../../support/writing.ts';

const input = (w: World) => ({ wardId: w.wards.thanhBinh, code, note: 'Còn phù hợp', password });

test('a review that found nothing to change is signed over the words in force', async () => {
	const w = await makeWritingWorld();
	await approved(w, { day: '2025-11-24' });
	const minh = await w.as('minh');
	await confirmReview(minh, input(w));
	const inForce = await revisionNow(minh, w.wards.thanhBinh, code);
	const evidence = await w.db.asOwner(async (db) => ({
		signature: await db
			.selectFrom('signature')
			.selectAll()
			.where('meaning', '=', 'confirm')
			.executeTakeFirstOrThrow(),
		confirmation: await db.selectFrom('reviewConfirmation').selectAll().executeTakeFirstOrThrow()
	}));
	expect(evidence.signature).toMatchObject({
		signerId: w.ids.minh,
		contentSha256: inForce.contentSha256,
		revisionId: inForce.id
	});
	expect(evidence.confirmation).toMatchObject({
		confirmedOn: '2026-11-23',
		note: 'Còn phù hợp',
		personId: w.ids.minh
	});
	expect(await codeOf(confirmReview(await w.as('lan'), input(w)))).toBe('already-done');
	await confirmReview(await w.as('lan', '2027-11-22'), input(w));
});

test('nobody signs with a wrong password, and no officer for what another answers for', async () => {
	const w = await makeWritingWorld();
	await approved(w);
	const before = await changesIn(w);
	const wrong = { ...input(w), password: 'sai' };
	expect(await codeOf(confirmReview(await w.as('lan'), wrong))).toBe('wrong-password');
	expect(await objectionsOf(confirmReview(await w.as('hoa'), input(w)))).toEqual([
		'not-the-author'
	]);
	expect(await codeOf(confirmReview(await w.as('dung'), input(w)))).toBe('not-allowed');
	expect(await codeOf(confirmReview(await w.as('mai'), input(w)))).toBe('not-found');
	expect(await changesIn(w)).toBe(before);
	await confirmReview(await w.as('ngoc'), input(w));
});

test('what is not in force, or is being changed, is not confirmed unchanged', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	expect(await codeOf(confirmReview(await w.as('lan'), input(w)))).toBe('draft-already-open');
	await approvedNow(w, { effectiveFrom: '2026-12-01' });
	expect(await refusalOf(confirmReview(await w.as('lan'), input(w)))).toEqual({
		code: 'wrong-state',
		facts: { state: 'approved', step: 'confirm' }
	});
	await amended(w, { day: '2026-12-02' });
	expect(await codeOf(confirmReview(await w.as('lan', '2026-12-02'), input(w)))).toBe(
		'draft-already-open'
	);
});
