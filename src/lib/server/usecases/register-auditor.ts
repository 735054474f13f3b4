import * as v from 'valibot';
import { demand } from '#lib/domain/permissions.ts';
import type { FieldError } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { insertCertificate } from '../database/auditors.ts';
import { staffOn } from '../database/staff.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, line, optionalDay, optionalWords, uuid } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const registerAuditorSchema = v.object({
	personId: uuid,
	/** Số chứng nhận đào tạo. */
	number: line(80),
	issuer: line(200),
	issuedOn: day,
	/** The last day; left empty it does not lapse. */
	validUntil: optionalDay,
	/** What the person is qualified to audit. */
	scope: optionalWords(500)
});
export type RegisterAuditorInput = { wardId: number } & v.InferInput<typeof registerAuditorSchema>;

/**
 * Takes a training certificate of somebody of the ward into the register of internal auditors, with name
 * and title as they are today (ISO 9001:2015 7.2 d).
 * @throws Refusal `invalid-input`.
 */
export async function registerAuditor(
	ctx: Context,
	input: RegisterAuditorInput
): Promise<{ certificateId: string }> {
	const { actor } = ctx;
	const { wardId } = input;
	demand(actor, 'auditor.register', wardId);
	const given = validInput(registerAuditorSchema, input);
	return inTransaction(ctx, 'register-auditor', async (trx) => {
		const staff = await staffOn(trx, wardId, ctx.today);
		const person = staff.find(
			({ personId, roles }) =>
				personId === given.personId && roles.some((role) => role !== 'guest' && role !== 'admin')
		);
		const errors: FieldError[] = [];
		if (!person) errors.push({ field: 'personId', code: 'unknown' });
		if (given.issuedOn > ctx.today) errors.push({ field: 'issuedOn', code: 'out-of-range' });
		if (given.validUntil !== null && given.validUntil < given.issuedOn)
			errors.push({ field: 'validUntil', code: 'before-start' });
		if (errors.length > 0 || !person) invalid(...errors);
		const certificateId = ctx.newId();
		const made = await insertCertificate(trx, {
			...given,
			wardId,
			id: certificateId,
			personName: person.fullName,
			personTitle: person.title,
			createdAt: ctx.now,
			createdBy: actor.personId
		});
		if (!made) invalid({ field: 'number', code: 'taken' });
		return { certificateId };
	});
}
