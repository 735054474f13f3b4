import * as v from 'valibot';
import { draftingObjection } from '#lib/domain/document/drafting.ts';
import { demand } from '#lib/domain/permissions.ts';
import { type FieldError, refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { departmentsOn } from '../database/departments.ts';
import * as distribution from '../database/distribution.ts';
import { staffOn } from '../database/staff.ts';
import { type Trx, inTransaction } from '../database/transaction.ts';
import { optionalLine, unitId, uuid, wholeNumber } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { type DocumentKey, loadRevision } from './load-revision.ts';

/** A department, or a person, or, with neither, somebody outside by name. */
const recipient = v.object({
	departmentId: v.optional(v.nullable(unitId), null),
	personId: v.optional(v.nullable(uuid), null),
	recipient: optionalLine(200),
	copies: v.optional(wholeNumber(0, 99), 1),
	copyNumber: optionalLine(30),
	medium: v.picklist(['paper', 'electronic'])
});
type Recipient = v.InferOutput<typeof recipient>;

export const setDistributionSchema = v.object({
	rows: v.pipe(v.array(recipient), v.maxLength(200))
});
export type SetDistributionInput = DocumentKey & v.InferInput<typeof setDistributionSchema>;

/**
 * Writes down who will receive the revision (ISO 9001:2015 7.5.3.2 a), in the place of what was
 * written before, as long as it is not approved.
 * @throws Refusal `wrong-state`, `gates-closed`, `invalid-input`.
 */
export async function setDistribution(ctx: Context, input: SetDistributionInput): Promise<void> {
	const { actor } = ctx;
	demand(actor, 'revision.edit', input.wardId);
	const { rows } = validInput(setDistributionSchema, input);
	await inTransaction(ctx, 'set-distribution', async (trx) => {
		const { revision, subject } = await loadRevision(trx, ctx, actor, input, { lock: true });
		const closed = draftingObjection(subject, actor);
		if (closed) refuse('gates-closed', { objections: [closed] });
		if (revision.state === 'approved' || revision.state === 'cancelled')
			refuse('wrong-state', { state: revision.state, step: 'edit' });
		const named = await withNames(trx, ctx, revision.wardId, rows);
		await distribution.replace(
			trx,
			revision,
			named.map((row) => ({ ...row, id: ctx.newId() }))
		);
	});
}

/** The recipient is printed under the name that department or person has on this day. */
async function withNames(
	trx: Trx,
	ctx: Context,
	wardId: number,
	rows: Recipient[]
): Promise<Recipient[]> {
	const departments = await departmentsOn(trx, wardId, ctx.today);
	const staff = await staffOn(trx, wardId, ctx.today);
	const errors: FieldError[] = [];
	const named = rows.map((row, i) => {
		const name =
			row.departmentId !== null
				? departments.find(({ id }) => id === row.departmentId)?.name
				: row.personId !== null
					? staff.find(({ personId }) => personId === row.personId)?.fullName
					: row.recipient;
		if (row.departmentId !== null && row.personId !== null)
			errors.push({ field: `rows.${i}.personId`, code: 'mismatch' });
		else if (!name)
			errors.push({
				field: `rows.${i}.recipient`,
				code: row.departmentId === null && row.personId === null ? 'required' : 'unknown'
			});
		return { ...row, recipient: name ?? '' };
	});
	if (errors.length > 0) invalid(...errors);
	return named;
}
