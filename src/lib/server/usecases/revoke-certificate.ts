import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { certificateById, revokeCertificateRow } from '../database/auditors.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, uuid, words } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const revokeCertificateSchema = v.object({
	/** From this day on it is none any more. */
	revokedOn: day,
	reason: words(1000)
});
export type RevokeCertificateInput = { wardId: number; certificateId: string } & v.InferInput<
	typeof revokeCertificateSchema
>;

/**
 * Whoever holds it audits no more by this certificate; the register keeps it, with the reason.
 * @throws Refusal `not-found`, `already-done`, `invalid-input`.
 */
export async function revokeCertificate(
	ctx: Context,
	input: RevokeCertificateInput
): Promise<void> {
	const { actor } = ctx;
	const { wardId } = input;
	demand(actor, 'auditor.register', wardId);
	const id = v.is(uuid, input.certificateId) ? input.certificateId : refuse('not-found');
	const { revokedOn, reason } = validInput(revokeCertificateSchema, input);
	await inTransaction(ctx, 'revoke-certificate', async (trx) => {
		const certificate = (await certificateById(trx, { wardId, id }, true)) ?? refuse('not-found');
		if (certificate.revokedOn !== null) refuse('already-done');
		if (revokedOn < certificate.issuedOn) invalid({ field: 'revokedOn', code: 'before-start' });
		if (revokedOn > ctx.today) invalid({ field: 'revokedOn', code: 'out-of-range' });
		await revokeCertificateRow(trx, certificate, { revokedOn, revocationReason: reason });
	});
}
