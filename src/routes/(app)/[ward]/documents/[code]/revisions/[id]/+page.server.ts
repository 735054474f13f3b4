import { demand, may } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { waitingReaders } from '#lib/server/database/acknowledgements.ts';
import { remarksOn, revisionById } from '#lib/server/database/revision-reading.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { documentHead } from '#lib/server/document-head.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import { isUuid } from '#lib/server/queries/uuid.ts';
import type { PageServerLoad } from './$types';

/** One revision to read, whatever became of it: a draft, an old issue, one that is still to begin. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx, asOf } = locals;
	const { id: wardId } = currentWard(locals);
	demand(ctx.actor, 'document.read', wardId);
	if (!isUuid(params.id)) refuse('not-found');
	const day = asOf ?? ctx.today;
	const { actor } = ctx;
	const mayRecord = asOf === null && may(actor, 'receipt.record', wardId);
	return reading(ctx, async (db) => {
		const head = await documentHead(db, { wardId, code: params.code, asOf, today: ctx.today });
		const line = head.revisions.find(({ id }) => id === params.id.toLowerCase());
		const revision = line && (await revisionById(db, { wardId, id: line.id }, day));
		if (!revision) refuse('not-found');
		const remarks = revision.state === 'approved' ? [] : await remarksOn(db, revision);
		const key = { wardId, id: revision.id };
		const mayRecordReceipts =
			mayRecord &&
			revision.issuedOn !== null &&
			(await waitingReaders(db, key, actor.personId)).length > 0;
		return { head, day, revision, remarks, mayRecordReceipts };
	});
};
