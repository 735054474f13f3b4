import { isRefusal } from '#lib/domain/refusal.ts';
import type { World } from './world.ts';

export type Refused = { code: string; facts: unknown };

/** How a use case refused; null when it did not. A bug is thrown on. */
export async function refusalOf(work: Promise<unknown>): Promise<Refused | null> {
	try {
		await work;
		return null;
	} catch (error) {
		if (isRefusal(error)) return { code: error.code, facts: error.facts };
		throw error;
	}
}

export const codeOf = async (work: Promise<unknown>): Promise<string | null> =>
	(await refusalOf(work))?.code ?? null;

/** Codes of the objections that kept a step closed; [] when something else, or nothing, was refused. */
export async function objectionsOf(work: Promise<unknown>): Promise<string[]> {
	const refused = await refusalOf(work);
	if (refused?.code !== 'gates-closed') return [];
	return (refused.facts as { objections: Refused[] }).objections.map((o) => o.code);
}

/** Names of the fields that were refused, with why. */
export async function fieldsOf(work: Promise<unknown>): Promise<Record<string, string>> {
	const refused = await refusalOf(work);
	if (refused?.code !== 'invalid-input') return {};
	const { fields } = refused.facts as { fields: { field: string; code: string }[] };
	return Object.fromEntries(fields.map(({ field, code }) => [field, code]));
}

/**
 * How many changes the trail of the ward holds: every table of the documents writes into it, so the
 * same number before and after says that nothing was written.
 */
export const changesIn = (w: World, wardId = w.wards.thanhBinh): Promise<number> =>
	w.db.asOwner(async (db) => {
		const head = await db
			.selectFrom('eventHead')
			.select('seq')
			.where('wardId', '=', wardId)
			.executeTakeFirst();
		return head?.seq ?? 0;
	});
