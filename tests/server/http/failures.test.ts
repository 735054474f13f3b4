import { expect, test, vi } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { bareRefusal, failureOf, withStatusOf } from '#lib/server/http/failures.ts';
import type { Logger } from '#lib/server/log.ts';

const log = { error: vi.fn() };
const fail = (error: unknown, status: number, locale: 'vi' | 'en' = 'vi') =>
	failureOf({ error, status, requestId: 'r1', locale, log: log as unknown as Logger });
const stale = new Refusal('stale', {});

test('a rule’s no is shown with its facts, in words of the language, and is no line in the log', () => {
	const wait = new Refusal('too-many-attempts', { retryInSeconds: 60 });
	const { shown, refusal } = fail(wait, 500);
	expect(refusal).toBe(wait);
	expect(shown).toMatchObject({
		code: 'too-many-attempts',
		facts: { retryInSeconds: 60 },
		requestId: 'r1'
	});
	expect(shown.message).toContain('1 phút');
	expect(fail(wait, 500, 'en').shown.message).toContain('minute');
	expect(log.error).not.toHaveBeenCalled();
});

test('an address without a page is what may not be seen', () => {
	expect(fail(new Error('Not found: /x'), 404)).toMatchObject({
		shown: { code: 'not-found' },
		refusal: { status: 404 }
	});
});

test('of a bug the visitor learns the request’s number, and the log the rest', () => {
	const bug = new Error('relation "x" does not exist');
	const { shown, refusal } = fail(bug, 500);
	expect(refusal).toBe(null);
	expect(shown.requestId).toBe('r1');
	expect(JSON.stringify(shown)).not.toContain('relation');
	expect(log.error).toHaveBeenCalledWith({ err: bug, requestId: 'r1' }, 'bug');
});

test('what the framework refuses is neither', () => {
	log.error.mockClear();
	expect(fail(new Error('Payload Too Large'), 413)).toMatchObject({
		shown: { message: expect.stringContaining('413') },
		refusal: null
	});
	expect(log.error).not.toHaveBeenCalled();
});

test('the answer has the status of the rule, and the router gets the error itself', async () => {
	const failure = fail(stale, 500);
	const page = withStatusOf(failure, new Response('<h1>', { status: 500 }), false);
	expect([page.status, await page.text()]).toEqual([409, '<h1>']);
	const data = withStatusOf(failure, Response.json({ type: 'data', nodes: [] }), true);
	expect([data.status, await data.json()]).toEqual([409, failure.shown]);
	const fine = new Response('x');
	expect(withStatusOf(undefined, fine, false)).toBe(fine);
	expect(withStatusOf(fail(new Error('bug'), 500), fine, false)).toBe(fine);
});

test('who is refused before any page is made gets a plain sentence, or JSON', async () => {
	const host = new Refusal('unknown-host', { host: '<b>evil</b>' });
	const page = bareRefusal(host, 'r1', 'vi', 'text/html');
	expect(page.status).toBe(400);
	expect(page.headers.get('content-type')).toBe('text/plain; charset=utf-8');
	const json = await bareRefusal(host, 'r1', 'vi', 'application/json').json();
	expect(json).toMatchObject({ code: 'unknown-host', requestId: 'r1' });
});
