import { redirect } from '@sveltejs/kit';
import { documentAddress } from '#lib/address.ts';
import { printNumber } from '#lib/domain/document/numbering.ts';
import { paperReceiptDays } from '#lib/domain/document/paper-receipt.ts';
import { demand } from '#lib/domain/permissions.ts';
import { refuse } from '#lib/domain/refusal.ts';
import * as acknowledgements from '#lib/server/database/acknowledgements.ts';
import { revisionById } from '#lib/server/database/revision-reading.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { actOnForm } from '#lib/server/forms.ts';
import { currentWard } from '#lib/server/http/current-ward.ts';
import {
	recordPaperReceipts,
	recordPaperReceiptsSchema
} from '#lib/server/usecases/record-paper-receipts.ts';
import { loadDocument } from '#lib/server/usecases/load-revision.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
	const { ctx } = locals;
	const wardId = currentWard(locals).id;
	const { actor, today } = ctx;
	demand(actor, 'receipt.record', wardId);
	const id = url.searchParams.get('revision') ?? refuse('not-found');
	return reading(ctx, async (db) => {
		const document = await loadDocument(db, { wardId, code: params.code });
		const revision = await revisionById(db, { wardId, id }, today);
		if (revision?.code !== document.code || revision.issuedOn === null) refuse('not-found');
		const { issuedOn: askedOn, effectiveUntil } = revision;
		const waiting = await acknowledgements.waitingReaders(db, { wardId, id }, actor.personId);
		return {
			revision: {
				id,
				code: revision.code,
				title: revision.title,
				number: printNumber(revision),
				sha256: revision.contentSha256 ?? ''
			},
			days: paperReceiptDays({ askedOn, effectiveUntil, today }),
			people: waiting.map(({ personId, fullName, dueOn }) => ({ personId, fullName, dueOn }))
		};
	});
};

export const actions: Actions = {
	default: ({ request, locals, params }) =>
		actOnForm(request, recordPaperReceiptsSchema, {}, async (value) => {
			const key = { wardId: currentWard(locals).id, code: params.code };
			await recordPaperReceipts(locals.ctx, { ...key, ...value });
			redirect(303, `${documentAddress(params.ward, params.code)}#circulation`);
		})
};
