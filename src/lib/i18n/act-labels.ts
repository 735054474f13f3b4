import type { DocumentAct } from '#lib/domain/document/page-moves.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

/** What can be done about a document, as the words of its button. */
export const actLabel = wordsFor<DocumentAct>({
	edit: m.document_act_edit,
	submission: m.document_act_submission,
	review: m.document_act_review,
	return: m.document_act_return,
	approval: m.document_act_approval,
	cancellation: m.document_act_cancellation,
	distribution: m.document_act_distribution,
	acknowledgement: m.document_act_acknowledgement,
	confirmation: m.document_act_confirmation,
	revision: m.document_act_revision,
	owner: m.document_act_owner,
	withdrawal: m.document_act_withdrawal
});
