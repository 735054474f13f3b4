import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import * as acknowledgements from '#lib/server/database/acknowledgements.ts';
import { revisionById } from '#lib/server/database/revision-reading.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import {
	acknowledgeRevision,
	acknowledgeRevisionSchema
} from '#lib/server/usecases/acknowledge-revision.ts';
import { loadDocument } from '#lib/server/usecases/load-revision.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	const { actor } = ctx;
	demand(actor, 'revision.acknowledge', wardId);
	return reading(ctx, async (db) => {
		const { id: documentId } = await loadDocument(db, { wardId, code: params.code });
		const waiting = await acknowledgements.waitingRevision(
			db,
			{ wardId, documentId },
			actor.personId,
			ctx.today
		);
		// Nobody asked, or it is done: the document itself says which.
		if (waiting === null) redirect(303, documentAddress(params.ward, params.code));
		const revision =
			(await revisionById(db, { wardId, id: waiting }, ctx.today)) ?? refuse('not-found');
		return {
			revision: {
				id: revision.id,
				code: revision.code,
				title: revision.title,
				number: printNumber(revision),
				sha256: revision.contentSha256 ?? '',
				effectiveFrom: revision.effectiveFrom ?? '',
				hasPdf: revision.pdfSha256 !== null
			}
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, acknowledgeRevisionSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await acknowledgeRevision(locals.ctx, { ...key, ...value });
			redirect(303, documentAddress(params.ward, params.code));
		})
};
