import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { certificateById, revokeCertificateRow } from '#lib/server/database/auditors.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { revokeCertificate } from '#lib/server/usecases/revoke-certificate.ts';
import { aCertificate } from '../../support/audits.ts';
import { codeOf, fieldsOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a certificate is revoked once, from a day, for a reason, and stays in the register', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	const certificateId = randomUUID();
	await aCertificate(w, 'dung', { id: certificateId });
	const lan = await w.as('lan');
	const input = { wardId, certificateId, revokedOn: '2026-11-20', reason: 'Chuyển công tác' };
	expect(await fieldsOf(revokeCertificate(lan, { ...input, reason: ' ' }))).toEqual({
		reason: 'required'
	});
	expect(await fieldsOf(revokeCertificate(lan, { ...input, revokedOn: '2026-11-24' }))).toEqual({
		revokedOn: 'out-of-range'
	});
	expect(await fieldsOf(revokeCertificate(lan, { ...input, revokedOn: '2020-01-01' }))).toEqual({
		revokedOn: 'before-start'
	});
	await revokeCertificate(lan, input);
	expect(
		await reading(lan, (db) => certificateById(db, { wardId, id: certificateId }))
	).toMatchObject({ revokedOn: '2026-11-20', revocationReason: 'Chuyển công tác' });
	expect(await codeOf(revokeCertificate(lan, input))).toBe('already-done');
	// Not by a way around the rule, either.
	expect(
		await codeOf(
			inTransaction(lan, 'revoke-certificate', (trx) =>
				revokeCertificateRow(
					trx,
					{ wardId, id: certificateId },
					{
						revokedOn: '2026-11-22',
						revocationReason: 'Khác'
					}
				)
			)
		)
	).toBe('not-allowed');
});

test('nobody revokes what is not in their ward, or without the right', async () => {
	const w = await makeWorld();
	const wardId = w.wards.thanhBinh;
	const certificateId = randomUUID();
	await aCertificate(w, 'tam', { id: certificateId });
	const input = { wardId, certificateId, revokedOn: '2026-11-20', reason: 'Không phải của ta' };
	expect(await codeOf(revokeCertificate(await w.as('lan'), input))).toBe('not-found');
	expect(await codeOf(revokeCertificate(await w.as('lan'), { ...input, certificateId: 'x' }))).toBe(
		'not-found'
	);
	expect(await codeOf(revokeCertificate(await w.as('hung'), input))).toBe('not-allowed');
});
