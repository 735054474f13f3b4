import type { Cookies } from '@sveltejs/kit';

/** Behind TLS the name itself makes the browser refuse the cookie from anywhere but this very host. */
const nameOf = (publicUrl: string): string =>
	publicUrl.startsWith('https:') ? '__Host-session' : 'session';

/** Gone when the browser closes, at the latest; the server decides when it ends. */
const attributes = (publicUrl: string) =>
	({
		path: '/',
		httpOnly: true,
		secure: publicUrl.startsWith('https:'),
		sameSite: 'lax'
	}) as const;

export const readSessionCookie = (cookies: Cookies, publicUrl: string): string | null =>
	cookies.get(nameOf(publicUrl)) || null;

export const setSessionCookie = (cookies: Cookies, publicUrl: string, id: string): void =>
	cookies.set(nameOf(publicUrl), id, attributes(publicUrl));

export const dropSessionCookie = (cookies: Cookies, publicUrl: string): void =>
	cookies.delete(nameOf(publicUrl), attributes(publicUrl));
