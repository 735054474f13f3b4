import type { Updateable } from 'kysely';
import type { Actor } from '#lib/domain/actor.ts';
import {
	type FindingStep,
	type FindingSubject,
	findingSteps
} from '#lib/domain/audit/finding-lifecycle.ts';
import { type FindingState, isNonconformity } from '#lib/domain/audit/states.ts';
import { move } from '#lib/domain/workflow.ts';
import type { Context } from '../context.ts';
import * as findings from '../database/findings.ts';
import type { Finding } from '../database/schema.ts';
import type { Trx } from '../database/transaction.ts';
import { type FindingStepInput, type LoadedFinding, openFindingStep } from './load-finding.ts';
import { raiseFromFinding } from './raise-from-finding.ts';

type Taken = {
	given?: FindingSubject['given'];
	/** What the step writes besides the state. */
	changes?: Omit<Updateable<Finding>, 'version' | 'state'>;
};

/**
 * One step of a finding with the evidence of it.
 * @returns the finding as it stands after the step.
 * @throws Refusal `stale`, `wrong-state`, `gates-closed`.
 */
export async function takeFindingStep(
	trx: Trx,
	ctx: Context,
	actor: Actor,
	input: FindingStepInput,
	step: FindingStep,
	{ given = null, changes = {} }: Taken = {}
): Promise<LoadedFinding> {
	const { to, ...loaded } = await openFindingStep(trx, ctx, actor, input, step, given);
	const { finding } = loaded;
	await findings.changeFinding(trx, finding, { ...changes, state: to });
	await findings.recordFindingMove(trx, ctx, finding, {
		step,
		from: finding.state,
		to,
		note: given?.note ?? given?.evidence ?? ''
	});
	const version = finding.version + 1;
	return {
		...loaded,
		finding: { ...finding, ...changes, state: to, version } as findings.FindingRow,
		subject: { ...loaded.subject, state: to }
	};
}

/**
 * A nonconformity that was accepted, or upheld against a dispute, gets its CAR by the same act
 * (ISO 9001:2015 10.2.1); an observation waits for an answer.
 * @returns number of the CAR as on paper; null for a finding that raises none.
 */
export async function linkToCar(
	trx: Trx,
	ctx: Context,
	actor: Actor,
	{ finding, subject }: Pick<LoadedFinding, 'finding' | 'subject'>
): Promise<string | null> {
	if (!isNonconformity(finding.grade)) return null;
	const { wardId, id: findingId } = finding;
	const { number } = await raiseFromFinding(trx, ctx, actor, { wardId, findingId });
	const raised = { ...subject, cars: { raised: 1, closed: 0 } };
	const to: FindingState = move(findingSteps, 'link', raised, actor);
	await findings.changeFinding(trx, finding, { state: to });
	await findings.recordFindingMove(trx, ctx, finding, {
		step: 'link',
		from: finding.state,
		to,
		note: number,
		// After what brought it about: the record is read in order of time.
		after: 1
	});
	return number;
}
