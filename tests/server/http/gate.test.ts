import { expect, test } from 'vitest';
import {
	closedArea,
	gate,
	isNavigation,
	keepForm,
	placeOfNeed,
	sendTo,
	withTo
} from '#lib/server/http/gate.ts';
import { anActor } from '../../support/actors.ts';

const to = '/thanh-binh/documents?q=khai sinh';

test('nothing of the product is shown to who has not signed in', () => {
	expect(gate('/(app)/[ward]/documents', null, to)).toBe(
		'/sign-in?to=%2Fthanh-binh%2Fdocuments%3Fq%3Dkhai%20sinh'
	);
	expect(gate('/(app)/account', null, '/account')).toBe('/sign-in?to=%2Faccount');
});

test.each(['second-factor', 'new-password', 'enrolment'] as const)(
	'who still lacks %s gets it first',
	(need) => {
		expect(gate('/(app)/[ward]', { need }, '/thanh-binh')).toBe(
			`${placeOfNeed[need]}?to=%2Fthanh-binh`
		);
	}
);

test('the way is free for who is signed in, on public pages, and where there is no page', () => {
	expect(gate('/(app)/[ward]', { need: null }, to)).toBe(null);
	for (const route of ['/(public)/verify/[id]', '/(entry)/sign-in', '/', null])
		expect(gate(route, null, to)).toBe(null);
});

test('the first page is where everybody goes anyway', () => {
	expect(withTo('/sign-in', '/')).toBe('/sign-in');
	expect(withTo('/sign-in', null)).toBe('/sign-in');
});

const event = (headers: Record<string, string>, isDataRequest = false) => ({
	request: new Request('http://localhost/', { headers }),
	isDataRequest
});

test('a browser, the router and an enhanced form are sent on, each in its own form', async () => {
	const browser = event({ accept: 'text/html,*/*' });
	const router = event({ accept: '*/*' }, true);
	const form = event({ accept: 'application/json', 'x-sveltekit-action': 'true' });
	for (const asked of [browser, router, form]) expect(isNavigation(asked)).toBe(true);
	const sent = sendTo(browser, '/sign-in');
	expect([sent.status, sent.headers.get('location')]).toEqual([303, '/sign-in']);
	expect(await sendTo(router, '/sign-in').json()).toEqual({
		type: 'redirect',
		location: '/sign-in'
	});
	expect(await sendTo(form, '/sign-in').json()).toEqual({
		type: 'redirect',
		status: 303,
		location: '/sign-in'
	});
});

test('a form that comes after its session stays in its page, or takes along what was typed', async () => {
	const url = new URL('http://localhost/thanh-binh/documents/new?a=1');
	const shown = { message: 'Chưa đăng nhập', code: 'not-signed-in' as const, requestId: 'r' };
	const enhanced = event({ accept: 'application/json', 'x-sveltekit-action': 'true' });
	const told = keepForm({ ...enhanced, url }, shown);
	expect(told.status).toBe(401);
	expect(await told.json()).toEqual({ type: 'error', status: 401, error: shown });
	const plain = keepForm({ ...event({ accept: 'text/html' }), url }, shown);
	expect([plain.status, plain.headers.get('location')]).toEqual([
		307,
		'/sign-in/ended?to=%2Fthanh-binh%2Fdocuments%2Fnew%3Fa%3D1'
	]);
});

test('a script is not sent to a page', () => {
	expect(isNavigation(event({ accept: 'application/json' }))).toBe(false);
	expect(isNavigation(event({}))).toBe(false);
});

test('administration is not there for who is no administrator, also where no layout is asked', () => {
	const people = '/(app)/administration/people';
	expect(closedArea(people, null)?.code).toBe('not-found');
	expect(closedArea(people, anActor('khach', ['guest']))?.code).toBe('not-found');
	expect(closedArea(people, anActor('quantri', ['admin']))).toBe(null);
	expect(closedArea('/(app)/[ward]', anActor('khach', ['guest']))).toBe(null);
	expect(closedArea(null, null)).toBe(null);
});
