import * as v from 'valibot';
import { faultsOfCauses, parentsFirst } from '#lib/domain/nonconformity/causes.ts';
import type { CarCause } from '#lib/domain/nonconformity/subject.ts';
import { parseCarSlug } from '#lib/domain/nonconformity/numbering.ts';
import { causeCategories, causeMethods } from '#lib/domain/nonconformity/states.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { saveCauses } from '../database/car-causes.ts';
import { saveLinks } from '../database/car-links.ts';
import * as cars from '../database/cars.ts';
import { type Reader, inTransaction } from '../database/transaction.ts';
import { optionalLine, optionalWords, uuid, version } from '../input-fields.ts';
import { invalid, validInput } from '../valid-input.ts';
import { openCarStep, takeCarStep } from './car-steps.ts';
import type { CarKey } from './load-car.ts';

const causeSchema = v.object({
	id: uuid,
	parentId: v.optional(v.nullable(uuid), null),
	category: v.optional(v.nullable(v.picklist(causeCategories)), null),
	text: v.pipe(v.string(), v.trim(), v.nonEmpty('required'), v.maxLength(1000)),
	evidence: optionalWords(2000),
	isRoot: v.optional(v.boolean(), false)
});

export const analyseNonconformitySchema = v.object({
	version,
	method: v.picklist(causeMethods),
	causes: v.pipe(v.array(causeSchema), v.maxLength(100)),
	similarCases: v.optional(v.nullable(v.picklist(['none', 'found'])), null),
	similarNote: optionalWords(4000),
	/** Numbers of similar CARs as people write them: `CAR-2026-003, 2025-011`. */
	similarCars: optionalLine(1000),
	/** Whether the analysis is done; else what there is of it is kept. */
	finish: v.optional(v.boolean(), true)
});
export type AnalyseNonconformityInput = CarKey & v.InferInput<typeof analyseNonconformitySchema>;

/**
 * The causes as a tree or by category, each with what shows it, and whether the same is found elsewhere
 * (ISO 9001:2015 10.2.1 b). Saved whole: what the page no longer held is gone.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`, `invalid-input`.
 */
export async function analyseNonconformity(
	ctx: Context,
	input: AnalyseNonconformityInput
): Promise<void> {
	const { actor } = ctx;
	const { wardId, number } = input;
	demand(actor, 'car.work', wardId);
	const given = validInput(analyseNonconformitySchema, input);
	const { method, similarCases, similarNote } = given;
	demandTree(method, given.causes);
	const causes = parentsFirst(given.causes);
	await inTransaction(ctx, 'analyse-nonconformity', async (trx) => {
		const links = similarCases === 'found' ? await similar(trx, wardId, given.similarCars) : [];
		const open = await openCarStep(
			trx,
			ctx,
			actor,
			{ wardId, number, version: given.version },
			given.finish ? 'analyse' : 'save_causes',
			{
				given: {
					causes,
					similar: { cases: similarCases, note: similarNote, linkCount: links.length }
				}
			}
		);
		if (links.includes(open.car.id)) invalid({ field: 'similarCars', code: 'mismatch' });
		demandActionsKept(open.actions, causes);
		await saveCauses(trx, open.car, causes);
		await saveLinks(trx, ctx, open.car, links);
		await takeCarStep(trx, ctx, open, { causeMethod: method, similarCases, similarNote });
	});
}

function demandTree(method: (typeof causeMethods)[number], causes: CarCause[]): void {
	const faults = faultsOfCauses(method, causes);
	if (faults.length > 0)
		invalid(...faults.map(({ row, member, code }) => ({ field: `causes.${row}.${member}`, code })));
}

/** An action names the cause it meets: while the plan is being made, that cause stays. */
function demandActionsKept(
	actions: readonly { causeId: string; description: string }[],
	causes: CarCause[]
) {
	const orphan = actions.find(({ causeId }) => !causes.some(({ id }) => id === causeId));
	if (orphan)
		refuse('gates-closed', {
			objections: [{ code: 'action-without-root-cause', facts: { action: orphan.description } }]
		});
}

/** Ids of the CARs whose numbers were written. */
async function similar(db: Reader, wardId: number, text: string): Promise<string[]> {
	const ids = new Set<string>();
	for (const written of text.split(/[,;\s]+/).filter(Boolean)) {
		const number = parseCarSlug(written.replace(/^CAR-/i, ''));
		const car = number && (await cars.byNumber(db, wardId, number));
		if (!car) invalid({ field: 'similarCars', code: 'unknown' });
		ids.add(car.id);
	}
	return [...ids];
}
