import { isAuditMove } from '#lib/domain/audit/lifecycle.ts';
import { auditNumber } from '#lib/domain/audit/numbering.ts';
import { offeredAuditMoves } from '#lib/domain/audit/page-moves.ts';
import type { AuditState } from '#lib/domain/audit/states.ts';
import { auditStory } from '#lib/domain/audit/story.ts';
import { demand } from '#lib/domain/permissions.ts';
import { saidMoves } from '#lib/i18n/refusals.ts';
import type { Context } from './context.ts';
import * as audits from './database/audits.ts';
import { findingsOf } from './database/findings.ts';
import { reading } from './database/transaction.ts';
import { type AuditKey, loadAudit } from './usecases/load-audit.ts';

export type AuditView = Awaited<ReturnType<typeof auditView>>;

/**
 * An audit as its page tells it to this person.
 * @throws Refusal `not-allowed`, `not-found`.
 */
export async function auditView(ctx: Context, key: AuditKey) {
	const { actor } = ctx;
	demand(actor, 'audit.read', key.wardId);
	return reading(ctx, async (db) => {
		const loaded = await loadAudit(db, ctx, actor, key);
		const { audit, subject } = loaded;
		const moves = await audits.moves(db, audit);
		const findings = await findingsOf(db, { wardId: audit.wardId, auditId: audit.id });
		const given = moves.findLast((move) => move.step === 'cancel');
		return {
			number: auditNumber(audit),
			audit,
			scope: loaded.scope,
			members: loaded.members,
			slots: loaded.slots,
			notices: loaded.notices,
			meetings: loaded.meetings,
			lines: subject.lines,
			findings: findings.map(({ number, grade, state, fact }) => ({ number, grade, state, fact })),
			story: auditStory(subject, (given?.fromState as AuditState | undefined) ?? audit.state),
			moves: saidMoves(offeredAuditMoves(subject, actor)),
			history: moves
				.flatMap(({ id, step, at, note, actorName }) =>
					isAuditMove(step) ? [{ id, step, at, note, actorName }] : []
				)
				.reverse()
		};
	});
}
