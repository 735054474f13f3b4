import { expect, test } from 'vitest';
import { guardRequest } from '#lib/server/http/request-guard.ts';

const origin = 'https://qms.example.vn';
const names = { publicUrl: origin, allowedHosts: ['qms.internal:3000', '10.0.0.5'] };
const ask = (method: string, headers: Record<string, string>, own = origin) =>
	guardRequest({ method, headers: new Headers({ host: 'qms.example.vn', ...headers }) }, own, names)
		?.code ?? null;

test.each(['qms.example.vn', 'QMS.example.vn', 'qms.internal:3000', '10.0.0.5', '10.0.0.5:8080'])(
	'the program answers to %s',
	(host) => {
		expect(ask('GET', { host })).toBe(null);
	}
);

test.each(['localhost:3000', '127.0.0.1', '[::1]:3000', 'localhost'])(
	'and to this machine’s name for itself, %s',
	(host) => {
		expect(ask('GET', { host })).toBe(null);
	}
);

test.each([
	'evil.example',
	'qms.example.vn.evil.example',
	'qms.example.vn:81',
	'qms.internal:3001',
	'localhost.evil.example',
	'127.0.0.1.evil.example',
	''
])('another site’s name for our address is refused: %s', (host) => {
	expect(ask('GET', { host })).toBe('unknown-host');
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'LINK'])('%s needs a page of ours', (method) => {
	expect(ask(method, { 'sec-fetch-site': 'same-origin', origin })).toBe(null);
	expect(ask(method, { 'sec-fetch-site': 'same-origin' })).toBe(null);
	expect(ask(method, { origin }), 'a browser without TLS says its origin alone').toBe(null);
	for (const site of ['cross-site', 'same-site', 'unheard-of'])
		expect(ask(method, { 'sec-fetch-site': site, origin })).toBe('cross-site');
	for (const foreign of ['https://evil.example', 'http://qms.example.vn', 'null'])
		expect(ask(method, { origin: foreign })).toBe('cross-site');
	expect(ask(method, { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' })).toBe(
		'cross-site'
	);
	expect(ask(method, {}), 'who says nothing is no browser').toBe('cross-site');
});

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and may come from anywhere', (method) => {
	expect(ask(method, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(
		null
	);
});

test('a form with JSON in it passes no sooner than any other', () => {
	const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' };
	expect(ask('POST', headers)).toBe('cross-site');
});
