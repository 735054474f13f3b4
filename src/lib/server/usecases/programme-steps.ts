import type { Updateable } from 'kysely';
import type { Actor } from '#lib/domain/actor.ts';
import { type ProgrammeStep, programmeSteps } from '#lib/domain/audit/programme-lifecycle.ts';
import type { ProgrammeSubject } from '#lib/domain/audit/programme-subject.ts';
import type { ProgrammeState } from '#lib/domain/audit/states.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { move } from '#lib/domain/workflow.ts';
import type { Context } from '../context.ts';
import { changeProgrammeRow, recordProgrammeMove } from '../database/programmes.ts';
import type { AuditProgramme } from '../database/schema.ts';
import type { Trx } from '../database/transaction.ts';
import { type LoadedProgramme, type ProgrammeYear, loadProgramme } from './load-programme.ts';

/** A step is taken on what was seen: the version of the programme that the page was loaded with. */
export type ProgrammeStepInput = ProgrammeYear & { version: number };
type OpenProgramme = LoadedProgramme & { step: ProgrammeStep; to: ProgrammeState };

/**
 * The programme, held against others, as the page showed it.
 * @throws Refusal `not-found`, `stale`.
 */
export async function holdProgramme(
	trx: Trx,
	ctx: Context,
	input: ProgrammeStepInput,
	given: ProgrammeSubject['given'] = null
): Promise<LoadedProgramme> {
	const loaded = await loadProgramme(trx, ctx, input, { lock: true, given });
	if (loaded.programme.version !== input.version) refuse('stale');
	return loaded;
}

/**
 * The same, when the lifecycle lets this person take the step now.
 * @throws Refusal `not-found`, `stale`, else what `move` throws.
 */
export async function openProgrammeStep(
	trx: Trx,
	ctx: Context,
	actor: Actor,
	input: ProgrammeStepInput,
	step: ProgrammeStep,
	given: ProgrammeSubject['given'] = null
): Promise<OpenProgramme> {
	const loaded = await holdProgramme(trx, ctx, input, given);
	return { ...loaded, step, to: move(programmeSteps, step, loaded.subject, actor) };
}

/**
 * Takes the step that was opened: what it changes, the state after it, and its evidence.
 * @throws Refusal `stale` when somebody else was first.
 */
export async function takeProgrammeStep(
	trx: Trx,
	ctx: Context,
	{ programme, step, to }: OpenProgramme,
	changes: Omit<Updateable<AuditProgramme>, 'version' | 'state'>,
	note = ''
): Promise<void> {
	await recordProgrammeMove(trx, ctx, programme, { step, from: programme.state, to, note });
	await changeProgrammeRow(trx, programme, { ...changes, state: to });
}
