import type { Actor } from '#lib/domain/actor.ts';
import { auditNumber } from '#lib/domain/audit/numbering.ts';
import { type AuditPage, offeredAuditMoves } from '#lib/domain/audit/page-moves.ts';
import { type Action, demand } from '#lib/domain/permissions.ts';
import { type SaidRefusal, saidRefusal } from '#lib/i18n/refusals.ts';
import type { Context } from './context.ts';
import { type Reader, reading } from './database/transaction.ts';
import { type AuditKey, type LoadedAudit, loadAudit } from './usecases/load-audit.ts';

/** What every page of work on an audit shows of it. */
export type AuditHead = { number: string; title: string; version: number };

/**
 * Loads what a page of work that is no step of the lifecycle is about.
 * @param page its name; where the audit's own page does not offer it now, the page says so.
 * @throws Refusal `not-allowed`, `not-found`.
 */
export async function auditWorkOn<T>(
	ctx: Context,
	key: AuditKey,
	page: AuditPage,
	by: Action,
	besides: (db: Reader, loaded: LoadedAudit, actor: Actor) => Promise<T> | T
): Promise<{ head: AuditHead; refusal: SaidRefusal | null } & T> {
	const { actor } = ctx;
	demand(actor, by, key.wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadAudit(db, ctx, actor, key);
		const { audit, subject } = loaded;
		const { primary, others } = offeredAuditMoves(subject, actor);
		const isOffered = primary === page || others.includes(page);
		return {
			head: { number: auditNumber(audit), title: audit.title, version: audit.version },
			refusal: isOffered
				? null
				: saidRefusal({ code: 'wrong-state', facts: { state: audit.state, step: page } }),
			...(await besides(db, loaded, actor))
		};
	});
}
