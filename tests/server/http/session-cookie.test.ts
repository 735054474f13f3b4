import type { Cookies } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import {
	dropSessionCookie,
	readSessionCookie,
	setSessionCookie
} from '#lib/server/http/session-cookie.ts';

const stub = (value?: string) =>
	({ get: vi.fn(() => value), set: vi.fn(), delete: vi.fn() }) as unknown as Cookies;

test('behind TLS the cookie belongs to this host alone and no script reads it', () => {
	const cookies = stub();
	setSessionCookie(cookies, 'https://qms.example.vn', 'id');
	expect(cookies.set).toHaveBeenCalledWith('__Host-session', 'id', {
		path: '/',
		httpOnly: true,
		secure: true,
		sameSite: 'lax'
	});
});

test('on loopback without TLS it has a plain name, and is still no script’s', () => {
	const cookies = stub();
	setSessionCookie(cookies, 'http://localhost:3000', 'id');
	expect(cookies.set).toHaveBeenCalledWith(
		'session',
		'id',
		expect.objectContaining({ httpOnly: true, secure: false })
	);
});

test('it is read and dropped under the same name; an empty one is none', () => {
	const cookies = stub('id');
	expect(readSessionCookie(cookies, 'https://qms.example.vn')).toBe('id');
	expect(cookies.get).toHaveBeenCalledWith('__Host-session');
	dropSessionCookie(cookies, 'https://qms.example.vn');
	expect(cookies.delete).toHaveBeenCalledWith('__Host-session', expect.anything());
	expect(readSessionCookie(stub(''), 'http://localhost')).toBe(null);
	expect(readSessionCookie(stub(), 'http://localhost')).toBe(null);
});
