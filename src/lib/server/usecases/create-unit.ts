import * as v from 'valibot';
import { demandAdmin } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import * as units from '../database/units.ts';
import { inTransaction } from '../database/transaction.ts';
import { day, line, optionalLine, unitId } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';

export const unitKinds = ['province', 'city', 'ward', 'commune', 'department'] as const;
const slug = v.pipe(line(60), v.regex(/^[a-z0-9-]+$/, 'bad-format'));

export const createUnitSchema = v.object({
	slug,
	kind: v.picklist(unitKinds),
	name: line(200),
	/** The unit above; a department's is its ward. */
	parentId: v.optional(v.nullable(unitId), null),
	validFrom: day,
	source: optionalLine(500)
});
export type CreateUnitInput = v.InferInput<typeof createUnitSchema>;

/** What may stand below what: the province holds the city, both hold wards, a ward its departments. */
const above: Record<(typeof unitKinds)[number], readonly (typeof unitKinds)[number][]> = {
	province: [],
	city: ['province'],
	ward: ['city', 'province'],
	commune: ['city', 'province'],
	department: ['ward', 'commune']
};

/**
 * A unit and its first name, from a day on.
 * @returns the unit's id.
 * @throws Refusal `slug-taken`, `invalid-input`.
 */
export async function createUnit(ctx: Context, input: CreateUnitInput): Promise<number> {
	demandAdmin(ctx.actor);
	const given = validInput(createUnitSchema, input);
	return inTransaction(ctx, 'create-unit', async (trx) => {
		const parent = given.parentId === null ? null : await units.unitById(trx, given.parentId);
		const allowed = above[given.kind];
		if (allowed.length === 0 ? parent !== null : !parent || !allowed.includes(parent.kind))
			invalid({ field: 'parentId', code: parent ? 'not-in-list' : 'required' });
		const id = await units.insertUnit(trx, {
			slug: given.slug,
			kind: given.kind,
			homeWardId: given.kind === 'department' ? given.parentId : null
		});
		if (id === null) refuse('slug-taken', { slug: given.slug });
		await units.insertVersion(trx, {
			unitId: id,
			validFrom: given.validFrom,
			name: given.name,
			parentId: given.parentId,
			source: given.source
		});
		return id;
	});
}
