import type { Actor } from '#lib/domain/actor.ts';
import { type AuditStep, auditSteps } from '#lib/domain/audit/lifecycle.ts';
import { auditNumber } from '#lib/domain/audit/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { movesFor } from '#lib/domain/workflow.ts';
import {
	type SaidObjection,
	type SaidRefusal,
	saidObjections,
	saidRefusal
} from '#lib/i18n/refusals.ts';
import type { Context } from './context.ts';
import { type Reader, reading } from './database/transaction.ts';
import { type AuditKey, type LoadedAudit, loadAudit } from './usecases/load-audit.ts';

/** What every page on which a step of an audit is decided shows of it. */
export type AuditDecision = {
	/** As printed. */
	number: string;
	title: string;
	version: number;
	/** Why the step is closed; [] when it stands open. */
	objections: SaidObjection[];
	/** The step is not one of this state any more. */
	refusal: SaidRefusal | null;
};

/**
 * Loads what a decision is about, and what its page wants besides.
 * @throws Refusal `not-allowed`, `not-found`.
 */
export async function auditDecisionOn<T = Record<never, never>>(
	ctx: Context,
	key: AuditKey,
	step: AuditStep,
	besides?: (db: Reader, loaded: LoadedAudit, actor: Actor) => Promise<T> | T
): Promise<{ decision: AuditDecision } & T> {
	const { actor } = ctx;
	demand(actor, auditSteps[step].by, key.wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadAudit(db, ctx, actor, key);
		const { audit, subject } = loaded;
		const move = movesFor(auditSteps, subject, actor).find((m) => m.step === step);
		const decision: AuditDecision = {
			number: auditNumber(audit),
			title: audit.title,
			version: audit.version,
			objections: saidObjections(move?.objections ?? []),
			refusal: move
				? null
				: saidRefusal({ code: 'wrong-state', facts: { state: audit.state, step } })
		};
		return { decision, ...((await besides?.(db, loaded, actor)) ?? ({} as T)) };
	});
}
