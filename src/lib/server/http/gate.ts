import type { RequestEvent } from '@sveltejs/kit';
import { type Actor, isAdmin } from '#lib/domain/actor.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Need } from '../auth/session-ends.ts';
import type { Session } from '../auth/sessions.ts';

/** Where a session that lacks something goes to get it. */
export const placeOfNeed: Record<Need, string> = {
	'second-factor': '/sign-in/second-factor',
	'new-password': '/sign-in/new-password',
	enrolment: '/sign-in/enrolment'
};

/** @param to where to go on after signing in: path and query. */
export const withTo = (place: string, to: string | null): string =>
	to === null || to === '/' ? place : `${place}?to=${encodeURIComponent(to)}`;

/**
 * Nothing of the product is shown before signing in is finished.
 * @returns where the visitor must go first, or null.
 */
export function gate(
	routeId: string | null,
	session: Pick<Session, 'need'> | null,
	to: string
): string | null {
	if (!routeId?.startsWith('/(app)')) return null;
	if (!session) return withTo('/sign-in', to);
	return session.need ? withTo(placeOfNeed[session.need], to) : null;
}

/**
 * Administration is invisible to everybody else. Its layout says so on a page; a page's data can be asked
 * for without its layouts (`x-sveltekit-invalidated`), so that the door itself must know.
 */
export const closedArea = (routeId: string | null, actor: Actor | null): Refusal | null =>
	routeId?.startsWith('/(app)/administration') && !(actor && isAdmin(actor))
		? new Refusal('not-found', {})
		: null;

/** Whether the visitor is a browser that follows; a script is told 401 instead. */
export const isNavigation = (event: Pick<RequestEvent, 'request' | 'isDataRequest'>): boolean =>
	event.isDataRequest ||
	event.request.headers.has('x-sveltekit-action') ||
	(event.request.headers.get('accept') ?? '').includes('text/html');

/** A redirect in the form that the asking side understands: the router, an enhanced form, a browser. */
export function sendTo(
	event: Pick<RequestEvent, 'request' | 'isDataRequest'>,
	location: string
): Response {
	if (event.isDataRequest) return Response.json({ type: 'redirect', location });
	if (event.request.headers.has('x-sveltekit-action'))
		return Response.json({ type: 'redirect', status: 303, location });
	return new Response(null, { status: 303, headers: { location } });
}

/**
 * A form whose session has ended loses nothing: with a script the page stays as it is and is told so;
 * without one the browser takes along what it sent (307) to a page that keeps it.
 * @param shown the refusal as a page shows it.
 */
export function keepForm(event: Pick<RequestEvent, 'request' | 'url'>, shown: App.Error): Response {
	if (event.request.headers.has('x-sveltekit-action'))
		return Response.json({ type: 'error', status: 401, error: shown }, { status: 401 });
	const location = withTo('/sign-in/ended', event.url.pathname + event.url.search);
	return new Response(null, { status: 307, headers: { location } });
}
