import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { withScriptsOf } from '#lib/i18n/page-language.ts';
import { compressed } from '#lib/server/http/compressed.ts';
import { bareRefusal, errorOf, failureOf, withStatusOf } from '#lib/server/http/failures.ts';
import { readAway } from '#lib/server/http/form-body.ts';
import { closedArea, gate, isNavigation, keepForm, sendTo } from '#lib/server/http/gate.ts';
import { inLocale, localeCookie, localeOf } from '#lib/server/http/locale.ts';
import { localsOf } from '#lib/server/http/locals.ts';
import { guardRequest } from '#lib/server/http/request-guard.ts';
import { withSecurityHeaders } from '#lib/server/http/security-headers.ts';
import { runtime } from '#lib/server/runtime.ts';
import { startServer } from '#lib/server/start-server.ts';

/** Opens everything before the first request; where that fails, there is no server. */
export const init: ServerInit = startServer;

/** Where all requests are composed: guarded, known, let through or sent on, answered, headed, logged. */
export const handle: Handle = async ({ event, resolve }) => {
	const started = performance.now();
	const requestId = randomUUID();
	event.locals.requestId = requestId;
	const life = await runtime();
	const { settings, publicUrl, log } = life;

	const answer = async (): Promise<Response> => {
		// Asked by machines that know no name of ours, and when the database does not answer.
		if (event.route.id === '/health') return resolve(event);
		const accept = event.request.headers.get('accept') ?? '';
		const refused = event.isSubRequest
			? null
			: guardRequest(event.request, event.url.origin, settings);
		if (refused) {
			const locale = localeOf(event.cookies.get(localeCookie), undefined);
			return bareRefusal(refused, requestId, locale, accept);
		}
		Object.assign(event.locals, await localsOf(event, life, requestId));
		const { session, locale } = event.locals;
		const elsewhere = gate(event.route.id, session, event.url.pathname + event.url.search);
		if (elsewhere) {
			const signedOut = new Refusal('not-signed-in', {});
			if (!isNavigation(event)) return bareRefusal(signedOut, requestId, locale, accept);
			return event.request.method === 'POST'
				? keepForm(event, errorOf(signedOut, requestId, locale))
				: sendTo(event, elsewhere);
		}
		const closed = closedArea(event.route.id, event.locals.ctx.actor);
		// A page is left to its layout, which refuses in the frame.
		if (closed && (event.isDataRequest || !accept.includes('text/html')))
			return bareRefusal(closed, requestId, locale, 'application/json');
		return inLocale(locale, event.url.origin, async () =>
			resolve(event, {
				transformPageChunk: ({ html }) => withScriptsOf(locale, html.replace('%lang%', locale))
			})
		);
	};

	const resolved = await answer();
	await readAway(event.request);
	const answered = withStatusOf(event.locals.failure, resolved, event.isDataRequest);
	const response = withSecurityHeaders(answered, {
		tls: publicUrl.startsWith('https:'),
		shared: event.route.id?.startsWith('/(public)') ?? false
	});
	response.headers.set('x-request-id', requestId);
	const link = response.headers.get('link');
	if (link) response.headers.set('link', withScriptsOf(event.locals.locale, link));
	// Docker asks after our health every half minute: told in the log where we are not well.
	const level = event.route.id === '/health' && response.ok ? 'debug' : 'info';
	log[level]({
		requestId,
		method: event.request.method,
		route: event.route.id,
		status: response.status,
		milliseconds: Math.round(performance.now() - started)
	});
	return compressed(event.request, response, event.route.id);
};

export const handleError: HandleServerError = async ({ error, event, status }) => {
	const { log } = await runtime();
	const locals = event.locals as Partial<App.Locals>;
	const failure = failureOf({
		error,
		status,
		requestId: event.locals.requestId,
		locale: locals.locale ?? 'vi',
		log
	});
	locals.failure = failure;
	return failure.shown;
};
