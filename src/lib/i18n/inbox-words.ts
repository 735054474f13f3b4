import type { InboxItem, InboxKind } from '#lib/domain/inbox.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { currentLocale, wordsFor } from './locale.ts';
import type { Locale } from './text/format.ts';

type Words = (inputs: { count: number }, options: { locale: Locale }) => string;

const whats: Record<InboxKind, Words> = {
	approve: (_, options) => m.home_what_approve({}, options),
	review: (_, options) => m.home_what_review({}, options),
	'mend-returned': (_, options) => m.home_what_mend_returned({}, options),
	'resolve-comment': m.home_what_resolve_comment,
	'finish-draft': (_, options) => m.home_what_finish_draft({}, options),
	acknowledge: (_, options) => m.home_what_acknowledge({}, options),
	'confirm-review-due': (_, options) => m.home_what_confirm_review_due({}, options),
	'recall-copies': m.home_what_recall_copies,
	watch: (_, options) => m.home_what_watch({}, options)
};

/** What is to be done: 'Thu hồi 3 bản giấy đã hết hiệu lực'. */
export const inboxWhat = (
	{ kind, count }: Pick<InboxItem, 'kind' | 'count'>,
	locale: Locale = currentLocale()
): string => whats[kind]({ count }, { locale });

/** The verb on the button that leads to it. */
export const inboxVerb = wordsFor<InboxKind>({
	approve: m.home_do_approve,
	review: m.home_do_review,
	'mend-returned': m.home_do_mend_returned,
	'resolve-comment': m.home_do_resolve_comment,
	'finish-draft': m.home_do_finish_draft,
	acknowledge: m.home_do_acknowledge,
	'confirm-review-due': m.home_do_confirm_review_due,
	'recall-copies': m.home_do_recall_copies,
	watch: m.home_do_watch
});
