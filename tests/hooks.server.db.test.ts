import { expect, onTestFinished, test, vi } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { signOut } from '#lib/server/usecases/sign-out.ts';
import { handle, handleError } from '../src/hooks.server.ts';
import { demo, makeDoorWorld, real } from './support/accounts.ts';
import { requestEvent, runtimeOver } from './support/requests.ts';

type Asked = Parameters<typeof requestEvent>[0];
const held = globalThis as { wardQmsRuntime?: unknown };

async function server(signIn = demo, publicUrl = 'http://localhost:3000') {
	const w = await makeDoorWorld();
	await w.give('lan');
	await w.give('hung');
	const life = runtimeOver(w.db, { signIn, publicUrl });
	held.wardQmsRuntime = Promise.resolve(life);
	onTestFinished(() => void delete held.wardQmsRuntime);
	/** @param page what the route does when it is reached. */
	const ask = async (asked: Asked, page = async (): Promise<Response> => new Response('page')) => {
		const event = requestEvent(asked);
		const resolve = vi.fn(async () => {
			try {
				return await page();
			} catch (error) {
				const shown = await handleError({ error, event, status: 500, message: 'Internal Error' });
				return Response.json(shown, { status: 500 });
			}
		});
		const response = await handle({ event, resolve: resolve as never });
		return { response, event, reached: resolve.mock.calls.length === 1 };
	};
	return { ...w, life, ask };
}
const page = { routeId: '/(app)/[ward]/documents', path: '/thanh-binh/documents?q=a' };

test('a page of the product is reached by who is signed in, and by nobody else', async () => {
	const w = await server();
	const { id, session } = await w.enter('lan', demo);
	const signedIn = await w.ask({ ...page, cookies: { session: id } });
	expect(signedIn.reached).toBe(true);
	expect(signedIn.event.locals.ctx.actor?.username).toBe('lan');
	await signOut(await w.ctx('lan'), session);
	for (const cookies of [{}, { session: id }, { session: session.key }]) {
		const { response, reached } = await w.ask({
			...page,
			cookies: cookies as Record<string, string>
		});
		expect(reached).toBe(false);
		expect([response.status, response.headers.get('location')]).toEqual([
			303,
			'/sign-in?to=%2Fthanh-binh%2Fdocuments%3Fq%3Da'
		]);
	}
});

test('what was sent is taken off the line also where nobody looked at it, or no answer would be seen', async () => {
	const w = await server();
	const headers = { origin: 'http://localhost:3000' };
	const sent = { ...page, method: 'POST', headers, body: 'a'.repeat(100_000) };
	const { response, reached, event } = await w.ask(sent);
	expect([reached, response.status]).toEqual([false, 307]);
	expect(event.request.bodyUsed).toBe(true);
});

test('a script without a session is told 401 in words it can read', async () => {
	const w = await server();
	const { response, reached } = await w.ask({ ...page, headers: { accept: 'application/json' } });
	expect([reached, response.status]).toEqual([false, 401]);
	expect(await response.json()).toMatchObject({ code: 'not-signed-in' });
});

test('who still needs a second factor reaches no page but that one', async () => {
	const w = await server(real);
	const { id } = await w.enter('hung');
	const away = await w.ask({ ...page, cookies: { session: id } });
	expect(away.reached).toBe(false);
	expect(away.response.headers.get('location')).toMatch(/^\/sign-in\/enrolment\?to=/);
	const there = await w.ask({
		routeId: '/(entry)/sign-in/enrolment',
		path: '/sign-in/enrolment',
		cookies: { session: id }
	});
	expect(there.reached).toBe(true);
});

test('no write is reached from another site, whatever it holds, nor any page by a foreign name', async () => {
	const w = await server();
	const { id } = await w.enter('lan', demo);
	const asked = { ...page, cookies: { session: id } };
	for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
		const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' };
		const { response, reached } = await w.ask({ ...asked, method, headers });
		expect([reached, response.status]).toEqual([false, 403]);
	}
	const own = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' };
	expect((await w.ask({ ...asked, method: 'POST', headers: own })).reached).toBe(true);
	const rebound = await w.ask({ ...asked, headers: { host: 'evil.example' } });
	expect([rebound.reached, rebound.response.status]).toEqual([false, 400]);
	const health = await w.ask({ routeId: '/health', headers: { host: '10.1.2.3:3000' } });
	expect(health.reached).toBe(true);
});

test('being asked after one’s health fills no log; not being well is told', async () => {
	const w = await server();
	await w.ask({ routeId: '/health' });
	expect(w.life.lines).toEqual([]);
	await w.ask({ routeId: '/health' }, async () => new Response(null, { status: 503 }));
	expect(w.life.lines).toMatchObject([{ level: 'info', route: '/health', status: 503 }]);
});

test('a rule’s no becomes the answer’s status, for pages, the router and scripts', async () => {
	const w = await server();
	const { id } = await w.enter('lan', demo);
	const refused = async () => {
		throw new Refusal('stale', {});
	};
	const cookies = { session: id };
	const html = await w.ask({ ...page, cookies }, refused);
	expect(html.response.status).toBe(409);
	const data = await w.ask({ ...page, cookies, isDataRequest: true }, refused);
	expect(data.response.status).toBe(409);
	expect(await data.response.json()).toMatchObject({ code: 'stale' });
	expect(w.life.lines.filter((line) => line.level === 'error')).toEqual([]);
});

test('a bug is 500 under the number that the visitor sees and the log explains', async () => {
	const w = await server();
	const { id } = await w.enter('lan', demo);
	const { response } = await w.ask({ ...page, cookies: { session: id } }, async () => {
		throw new TypeError('x is not a function');
	});
	expect(response.status).toBe(500);
	const shown = (await response.json()) as App.Error;
	expect(shown.requestId).toBe(response.headers.get('x-request-id'));
	expect(JSON.stringify(shown)).not.toContain('x is not a function');
	expect(w.life.lines).toContainEqual(
		expect.objectContaining({ level: 'error', requestId: shown.requestId })
	);
});

test('every answer has the headers, the early ones too; the log line names nobody', async () => {
	const w = await server({ ...real }, 'https://qms.example.vn');
	const { id } = await w.enter('lan');
	const origin = 'https://qms.example.vn';
	const answers = [
		await w.ask({ ...page, origin, cookies: { '__Host-session': id } }),
		await w.ask({ ...page, origin }),
		await w.ask({ ...page, origin, headers: { host: 'evil.example' } })
	];
	for (const { response } of answers)
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store',
			'strict-transport-security': expect.any(String),
			'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
			'x-request-id': expect.any(String)
		});
	expect(answers[0]?.reached).toBe(true);
	const log = JSON.stringify(w.life.lines);
	for (const personal of ['lan', w.ids.lan, id, '192.0.2.7', 'q=a', 'thanh-binh'])
		expect(log).not.toContain(personal);
	expect(w.life.lines).toHaveLength(3);
});

test('a page speaks the language of its visitor', async () => {
	const w = await server();
	const { id } = await w.enter('lan', demo);
	const title = async () => new Response(m.sign_in_title());
	for (const [PARAGLIDE_LOCALE, words] of [
		['vi', 'Đăng nhập'],
		['en', 'Sign in']
	] as const) {
		const { response } = await w.ask(
			{ ...page, cookies: { session: id, PARAGLIDE_LOCALE } },
			title
		);
		expect(await response.text()).toBe(words);
	}
});
