import { type ProgrammeStep, programmeSteps } from '#lib/domain/audit/programme-lifecycle.ts';
import { demand, may } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { movesFor } from '#lib/domain/workflow.ts';
import {
	type SaidObjection,
	type SaidRefusal,
	saidObjections,
	saidRefusal
} from '#lib/i18n/refusals.ts';
import type { Context } from './context.ts';
import { reading } from './database/transaction.ts';
import { loadProgramme } from './usecases/load-programme.ts';

/** What every page on which a step of a programme is decided shows of it. */
export type ProgrammeDecision = {
	year: number;
	sha256: string;
	version: number;
	/** Why the step is closed; [] when it stands open. */
	objections: SaidObjection[];
	/** Whether this person may meet objections by editing. */
	mayMend: boolean;
	/** The step is not one of this state any more. */
	refusal: SaidRefusal | null;
};

/** `2026` of an address. @throws Refusal `not-found` for what is no year. */
export const programmeYear = (text: string): number =>
	/^(20\d\d|2100)$/.test(text) ? Number(text) : refuse('not-found');

/** @throws Refusal `not-allowed`, `not-found`. */
export async function programmeDecision(
	ctx: Context,
	wardId: number,
	year: string,
	step: ProgrammeStep
): Promise<{ decision: ProgrammeDecision }> {
	const { actor } = ctx;
	demand(actor, programmeSteps[step].by, wardId);
	const key = { wardId, year: programmeYear(year) };
	const { programme, subject, sha256 } = await reading(ctx, (db) => loadProgramme(db, ctx, key));
	const move = movesFor(programmeSteps, subject, actor).find((one) => one.step === step);
	return {
		decision: {
			year: programme.year,
			sha256: programme.contentSha256 ?? sha256,
			version: programme.version,
			objections: saidObjections(move?.objections ?? []),
			mayMend: programme.state === 'draft' && may(actor, 'programme.edit', wardId),
			refusal: move
				? null
				: saidRefusal({ code: 'wrong-state', facts: { state: programme.state, step } })
		}
	};
}
