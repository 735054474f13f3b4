import { expect, test } from 'vitest';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { localsOf } from '#lib/server/http/locals.ts';
import { demo, makeDoorWorld } from '../../support/accounts.ts';
import { requestEvent, runtimeOver } from '../../support/requests.ts';

type Asked = Parameters<typeof requestEvent>[0];

async function asLan() {
	const w = await makeDoorWorld();
	await w.give('lan');
	const { id } = await w.enter('lan', demo);
	const runtime = runtimeOver(w.db, { signIn: demo });
	const ask = (asked: Asked = {}, life = runtime) =>
		localsOf(requestEvent({ ...asked, cookies: { session: id, ...asked.cookies } }), life, 'r1');
	return { ...w, id, ask };
}

test('the cookie tells who asks; without one nobody does', async () => {
	const w = await asLan();
	const { ctx, session, requestId } = await w.ask();
	expect(ctx.actor).toMatchObject({ username: 'lan' });
	expect([session?.personId, requestId, ctx.requestId]).toEqual([w.ids.lan, 'r1', 'r1']);
	for (const cookie of ['', 'x', 'a'.repeat(5000)])
		expect(await w.ask({ cookies: { session: cookie } })).toMatchObject({
			session: null,
			ctx: { actor: null }
		});
});

test('who has not finished signing in is nobody yet', async () => {
	const w = await makeDoorWorld();
	await w.give('hung');
	const { id } = await w.enter('hung');
	const event = requestEvent({ cookies: { session: id }, params: { ward: 'thanh-binh' } });
	const locals = await localsOf(event, runtimeOver(w.db), 'r1');
	expect(locals.session?.need).toBe('enrolment');
	expect(locals.ctx.actor).toBe(null);
	expect(locals.ward).toBeUndefined();
});

test('the ward of the address is there for its people, and for others there is none', async () => {
	const w = await asLan();
	const wardAt = async (ward: string) => (await w.ask({ params: { ward } })).ward?.name;
	expect(await wardAt('thanh-binh')).toBe('Phường Thanh Bình');
	for (const slug of ['him-lam', 'nowhere', 'dien-bien', 'thanh-binh-tu-phap'])
		expect(await wardAt(slug)).toBeUndefined();
});

test('on another day than today everything can be read and nothing written', async () => {
	const w = await asLan();
	const { ctx, asOf, readOnly } = await w.ask({ path: '/thanh-binh?as_of=2019-03-14' });
	expect([asOf, readOnly?.code]).toEqual(['2019-03-14', 'as-of-read-only']);
	const write = () => inTransaction(ctx, 'try', async () => 'written');
	await expect(write()).rejects.toMatchObject({ code: 'as-of-read-only' });
	expect(await reading(ctx, async () => 'read')).toBe('read');
	const byCookie = await w.ask({ cookies: { as_of: '2019-03-14' } });
	expect(byCookie.asOf).toBe('2019-03-14');
	const leaving = await w.ask({ path: '/as-of', cookies: { as_of: '2019-03-14' } });
	expect(leaving.readOnly).toBe(null);
});

test('on a disk that is nearly full everything can be read and nothing written', async () => {
	const w = await asLan();
	const { ctx, readOnly } = await w.ask({}, runtimeOver(w.db, { signIn: demo, freeMegabytes: 12 }));
	expect(readOnly).toMatchObject({ code: 'disk-nearly-full', facts: { freeMegabytes: 12 } });
	await expect(inTransaction(ctx, 'try', async () => 0)).rejects.toMatchObject({
		code: 'disk-nearly-full',
		status: 503
	});
	expect(ctx.actor?.username).toBe('lan');
});

test('the language is that of the browser’s choice, else the person’s', async () => {
	const w = await asLan();
	await w.db.asOwner((db) =>
		db.updateTable('person').set({ locale: 'en' }).where('id', '=', w.ids.lan).execute()
	);
	expect((await w.ask()).locale).toBe('en');
	expect((await w.ask({ cookies: { PARAGLIDE_LOCALE: 'vi' } })).locale).toBe('vi');
});
