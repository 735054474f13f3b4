import { Refusal, isRefusal } from '#lib/domain/refusal.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { refusalSentence } from '#lib/i18n/refusals.ts';
import type { Locale } from '#lib/i18n/text/format.ts';
import type { Logger } from '../log.ts';

/** A failure as the error page shows it, and the rule behind it where one said no. */
export type Failure = { shown: App.Error; refusal: Refusal | null };
type Failed = { error: unknown; status: number; requestId: string; locale: Locale; log: Logger };

/**
 * Two kinds of failure only: a rule said no, or this is a bug. A refusal is shown with its facts; of a
 * bug the visitor gets the request's id, under which the log has the rest.
 */
export function failureOf(failed: Failed): Failure {
	const { error, status, requestId, locale, log } = failed;
	const refusal = asRefusal(error, status);
	if (refusal) return { shown: errorOf(refusal, requestId, locale), refusal };
	if (status < 500) {
		// The framework's own: too large, wrong method, unreadable body.
		const message = m.sign_in_error_bad_request({ status }, { locale });
		return { shown: { message, requestId }, refusal: null };
	}
	log.error({ err: error, requestId }, 'bug');
	const message = `${m.common_error_bug({}, { locale })} ${m.common_error_bug_next({}, { locale })}`;
	return { shown: { message, requestId }, refusal: null };
}

/** An address that no route has is what may not be seen: not found. */
function asRefusal(error: unknown, status: number): Refusal | null {
	if (isRefusal(error)) return error;
	return status === 404 ? new Refusal('not-found', {}) : null;
}

export function errorOf(refusal: Refusal, requestId: string, locale: Locale): App.Error {
	const { what, next } = refusalSentence(refusal, locale);
	return { message: `${what} ${next}`, code: refusal.code, facts: refusal.facts, requestId };
}

/**
 * The framework answers 500 whatever was thrown. A refusal's own status goes to the browser; the router,
 * which cannot read an error page, gets the error itself.
 */
export function withStatusOf(
	failure: Failure | undefined,
	response: Response,
	isDataRequest: boolean
): Response {
	if (!failure?.refusal) return response;
	const { status } = failure.refusal;
	return isDataRequest
		? Response.json(failure.shown, { status })
		: new Response(response.body, { status, headers: response.headers });
}

/** An answer without a page, for who is refused before any page is made. */
export function bareRefusal(refusal: Refusal, requestId: string, locale: Locale, accept: string) {
	const error = errorOf(refusal, requestId, locale);
	const { status } = refusal;
	return accept.includes('text/html')
		? new Response(error.message, {
				status,
				headers: { 'content-type': 'text/plain; charset=utf-8' }
			})
		: Response.json(error, { status });
}
