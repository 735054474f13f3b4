import { expect, test } from 'vitest';
import { withSecurityHeaders } from '#lib/server/http/security-headers.ts';

const plain = { tls: false, shared: false };

test('every answer says that it may not be framed, guessed at, kept or sent on', async () => {
	const answer = withSecurityHeaders(new Response('x', { status: 201 }), plain);
	expect(answer.status).toBe(201);
	expect(await answer.text()).toBe('x');
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'same-origin',
		'permissions-policy': expect.stringContaining('camera=()'),
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
		'cache-control': 'private, no-store'
	});
	expect(answer.headers.has('strict-transport-security')).toBe(false);
});

test('what a route said itself stays said', () => {
	const own = { 'content-security-policy': 'sandbox', 'cache-control': 'max-age=60' };
	const answer = withSecurityHeaders(new Response('x', { headers: own }), plain);
	expect(Object.fromEntries(answer.headers)).toMatchObject(own);
});

test('behind TLS the browser is told to stay there; what everybody may see may be kept and asked again', () => {
	const answer = withSecurityHeaders(new Response('x'), { tls: true, shared: true });
	expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
	expect(answer.headers.get('cache-control')).toBe('no-cache');
});

test('cookies and an answer without a body go through', () => {
	const headers = new Headers();
	headers.append('set-cookie', 'a=1');
	headers.append('set-cookie', 'b=2');
	headers.set('location', '/x');
	const answer = withSecurityHeaders(new Response(null, { status: 303, headers }), plain);
	expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
	expect(answer.headers.get('location')).toBe('/x');
	expect(withSecurityHeaders(Response.redirect('http://localhost/'), plain).status).toBe(302);
	expect(withSecurityHeaders(new Response(null, { status: 304 }), plain).status).toBe(304);
});
