import { printNumber } from '#lib/domain/document/numbering.ts';
import { refuse } from '#lib/domain/refusal.ts';
import type { Context } from './context.ts';
import { documentPage } from './database/document-page.ts';
import type { Reader } from './database/transaction.ts';
import { toNfc } from '#lib/i18n/text/normalise.ts';

/**
 * A document on today, as the pages that act on the whole of it name it: by what holds, else by what
 * is open.
 * @throws Refusal `not-found`.
 */
export async function documentSubject(
	db: Reader,
	ctx: Context,
	key: { wardId: number; code: string }
) {
	const page = await documentPage(db, {
		wardId: key.wardId,
		code: toNfc(key.code),
		asOf: ctx.today,
		today: ctx.today
	});
	if (!page) refuse('not-found');
	const newest = page.shown ?? page.open ?? page.revisions[0] ?? refuse('not-found');
	return {
		page,
		subject: {
			code: page.document.code,
			title: newest.title,
			number: printNumber(newest),
			sha256: newest.contentSha256 ?? '',
			standing: page.standing
		}
	};
}
