import type { MoveStep } from '#lib/domain/document/lifecycle.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

/** What was done to a revision, as its history tells it. */
export const stepLabel = wordsFor<MoveStep>({
	start: m.label_step_start,
	submit: m.label_step_submit,
	agree: m.label_step_agree,
	pass: m.label_step_pass,
	return: m.label_step_return,
	approve: m.label_step_approve,
	cancel: m.label_step_cancel,
	withdraw: m.label_step_withdraw
});

/** What a signature says that its signer did. */
export const meaningLabel = wordsFor<'draft' | 'review' | 'approve' | 'confirm'>({
	draft: m.label_meaning_draft,
	review: m.label_meaning_review,
	approve: m.label_meaning_approve,
	confirm: m.label_meaning_confirm
});

/** 'open' stands for a reviewer who has not decided. */
export const decisionLabel = wordsFor<'agreed' | 'returned' | 'open'>({
	agreed: m.label_decision_agreed,
	returned: m.label_decision_returned,
	open: m.label_decision_open
});
