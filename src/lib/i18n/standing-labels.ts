import type { RevisionState } from '#lib/domain/document/lifecycle.ts';
import type { Standing } from '#lib/domain/document/standing.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

export const stateLabel = wordsFor<RevisionState>({
	draft: m.label_state_draft,
	in_review: m.label_state_in_review,
	in_approval: m.label_state_in_approval,
	approved: m.label_state_approved,
	cancelled: m.label_state_cancelled
});

/** What a revision or a document is on a day (domain/document/standing.ts). */
export const standingLabel = wordsFor<Standing>({
	draft: m.label_state_draft,
	in_review: m.label_state_in_review,
	in_approval: m.label_state_in_approval,
	scheduled: m.label_standing_scheduled,
	in_force: m.label_standing_in_force,
	superseded: m.label_standing_superseded,
	withdrawn: m.label_standing_withdrawn,
	cancelled: m.label_state_cancelled
});
