import type { Actor } from '#lib/domain/actor.ts';
import type { AuditAct, AuditGate } from '#lib/domain/audit/lifecycle.ts';
import type { AuditState } from '#lib/domain/audit/states.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import type { Trx } from '../database/transaction.ts';
import { type AuditStepInput, type LoadedAudit, loadAudit } from './load-audit.ts';

/**
 * The audit, held against others, for work on it that is no step of its lifecycle.
 * @throws Refusal `not-found`, `stale`, `wrong-state`, `gates-closed`.
 */
export async function openAuditWork(
	trx: Trx,
	ctx: Context,
	actor: Actor,
	input: AuditStepInput,
	work: { act: AuditAct; during: readonly AuditState[]; unless?: readonly AuditGate[] }
): Promise<LoadedAudit> {
	const loaded = await loadAudit(trx, ctx, actor, input, { lock: true });
	const { audit, subject } = loaded;
	if (audit.version !== input.version) refuse('stale');
	if (!work.during.includes(audit.state))
		refuse('wrong-state', { state: audit.state, step: work.act });
	const objections = (work.unless ?? []).flatMap((gate) => gate(subject, actor) ?? []);
	if (objections.length > 0) refuse('gates-closed', { objections });
	return loaded;
}
