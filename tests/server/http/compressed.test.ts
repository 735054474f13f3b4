import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed } from '#lib/server/http/compressed.ts';

const asking = (encodings: string) =>
	new Request('http://ward/', { headers: { 'accept-encoding': encodings } });
const rows = 'Quy trình giải quyết thủ tục hành chính. '.repeat(200);
const page = (type = 'text/html', headers: Record<string, string> = {}) =>
	new Response(rows, { status: 422, headers: { 'content-type': type, ...headers } });

test('words are packed for a browser that can unpack them, and come out as they were', async () => {
	for (const type of ['text/html; charset=utf-8', 'application/json', 'text/csv']) {
		const answer = compressed(
			asking('gzip, deflate, br'),
			page(type, { 'content-length': '1' }),
			'/(app)'
		);
		const bytes = new Uint8Array(await answer.arrayBuffer());
		expect(bytes.length).toBeLessThan(rows.length / 6);
		expect(gunzipSync(bytes).toString()).toBe(rows);
		expect(answer.status).toBe(422);
		expect(Object.fromEntries(answer.headers)).toEqual({
			'content-type': type,
			'content-encoding': 'gzip',
			vary: 'accept-encoding'
		});
	}
});

test('who asks for no packing gets none, and no cache mixes the two up', async () => {
	const answer = compressed(asking('br'), page(), null);
	expect(answer.headers.get('content-encoding')).toBeNull();
	expect(answer.headers.get('vary')).toBe('accept-encoding');
	expect(await answer.text()).toBe(rows);
});

test('what is packed already, and what has nothing in it, is left alone', () => {
	const gzip = asking('gzip');
	for (const answer of [
		page('application/pdf'),
		page('image/jpeg'),
		page('text/html', { 'content-encoding': 'br' }),
		new Response(null, { status: 303, headers: { location: '/' } })
	])
		expect(compressed(gzip, answer, null)).toBe(answer);
});

test('a page that shows a secret is not packed: its length would tell of it', () => {
	const bare = (route: string) => {
		const answer = page();
		return compressed(asking('gzip'), answer, route) === answer;
	};
	expect(bare('/(entry)/sign-in/enrolment')).toBe(true);
	expect(bare('/(app)/account/second-factor/code')).toBe(true);
	expect(bare('/(app)/administration/people/[id]/reset')).toBe(true);
	expect(bare('/(app)/[ward]/documents')).toBe(false);
});
