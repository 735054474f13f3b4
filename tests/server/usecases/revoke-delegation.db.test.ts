import { expect, test } from 'vitest';
import { approveRevision } from '#lib/server/usecases/approve-revision.ts';
import { grantDelegation } from '#lib/server/usecases/grant-delegation.ts';
import { revokeDelegation } from '#lib/server/usecases/revoke-delegation.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { testDay } from '../../support/world.ts';
import { makeWritingWorld, reviewed, seen } from '../../support/writing.ts';

test('from the day of its end on, a delegation approves nothing', async () => {
	const w = await makeWritingWorld();
	await reviewed(w);
	const { wardId } = { wardId: w.wards.thanhBinh };
	const hung = await w.as('hung');
	const { delegationId } = await grantDelegation(hung, {
		wardId,
		toPersonId: w.ids.ngoc,
		decisionNumber: '03/GUQ-UBND',
		validFrom: testDay,
		validUntil: '2026-11-30'
	});
	const input = { wardId, delegationId };
	expect(await codeOf(revokeDelegation(await w.as('ngoc'), input))).toBe('not-allowed');
	expect(await codeOf(revokeDelegation(await w.as('son'), input))).toBe('not-found');
	expect(await codeOf(revokeDelegation(hung, { wardId, delegationId: w.ids.lan }))).toBe(
		'not-found'
	);

	await revokeDelegation(hung, input);
	expect(await codeOf(revokeDelegation(hung, input))).toBe('already-done');
	const ngoc = await w.as('ngoc');
	const page = { ...(await seen(w, ngoc)), decisionNumber: '12/QĐ-UBND', effectiveFrom: testDay };
	expect(await objectionsOf(approveRevision(ngoc, page))).toEqual(['no-authority-today']);
});

test('what is over by itself is not ended again', async () => {
	const w = await makeWritingWorld();
	const wardId = w.wards.thanhBinh;
	const { delegationId } = await grantDelegation(await w.as('hung'), {
		wardId,
		toPersonId: w.ids.ngoc,
		decisionNumber: '03/GUQ-UBND',
		validFrom: testDay,
		validUntil: testDay
	});
	const later = await w.as('hung', '2026-11-24');
	expect(await codeOf(revokeDelegation(later, { wardId, delegationId }))).toBe('already-done');
});
