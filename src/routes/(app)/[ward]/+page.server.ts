import { refuse } from '#lib/domain/refusal.ts';
import { orderInbox } from '#lib/domain/inbox.ts';
import { may } from '#lib/domain/permissions.ts';
import { inbox } from '#lib/server/database/inbox.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { auditInbox } from '#lib/server/queries/audit-inbox.ts';
import type { PageServerLoad } from './$types.js';

/** “Việc của tôi”: of all wards the person serves, since what waits does not know which is open. */
export const load: PageServerLoad = async ({ locals }) => {
	const { ctx } = locals;
	const { actor, today } = ctx;
	if (!actor) refuse('not-signed-in');
	const ward = currentWard(locals);
	const wardIds = [...new Set(actor.memberships.map((m) => m.wardId))];
	const { personId } = actor;
	const work = await reading(ctx, async (db) => ({
		...(await inbox(db, { personId, wardIds, today })),
		audits: await auditInbox(db, ctx, actor)
	}));
	const items = orderInbox([...work.items, ...work.audits]);
	return {
		today,
		mine: items.filter(({ kind }) => kind !== 'watch'),
		others: items.filter(({ kind }) => kind === 'watch'),
		mayReport: may(actor, 'car.report', ward.id),
		// An overseer who opened one ward looks at that ward; the comparison stands on their own page.
		wards: wardIds.includes(ward.id) ? work.wards : [],
		accounts: work.accounts
	};
};
