import type { Action } from '#lib/domain/permissions.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

/** What a role may do, as the end of a sentence: "… không có quyền {phê duyệt tài liệu}". */
export const actionLabel = wordsFor<Action>({
	'document.read': m.label_action_document_read,
	'draft.read': m.label_action_draft_read,
	'document.create': m.label_action_document_create,
	'document.withdraw': m.label_action_document_withdraw,
	'document.confirm': m.label_action_document_confirm,
	'revision.start': m.label_action_revision_start,
	'revision.edit': m.label_action_revision_edit,
	'revision.submit': m.label_action_revision_submit,
	'revision.comment': m.label_action_revision_comment,
	'revision.review': m.label_action_revision_review,
	'revision.approve': m.label_action_revision_approve,
	'revision.return': m.label_action_revision_return,
	'revision.cancel': m.label_action_revision_cancel,
	'revision.acknowledge': m.label_action_revision_acknowledge,
	'distribution.recall': m.label_action_distribution_recall,
	'delegation.grant': m.label_action_delegation_grant,
	'pack.read': m.label_action_pack_read,
	'pack.issue': m.label_action_pack_issue,
	'event.read': m.label_action_event_read,
	'event.verify': m.label_action_event_verify
});
