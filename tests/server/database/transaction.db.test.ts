import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { refuse } from '#lib/domain/refusal.ts';
import { asAuthenticator, inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aDocument } from '../../support/documents.ts';
import { changesIn, codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('a request runs under app_user, as its person, on its day, and the next one inherits nothing', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan', '2019-02-05');
	const who = (ctx: typeof lan) =>
		reading(ctx, async (db) => {
			const { rows } = await sql`select current_user as role, session_user as login,
				app.uid() as person, app.today() as today`.execute(db as never);
			return rows[0];
		});
	expect(await who(lan)).toEqual({
		role: 'app_user',
		login: 'app_login',
		person: w.ids.lan,
		today: '2019-02-05'
	});
	expect(await who(await w.as(null, '2026-11-23'))).toMatchObject({ person: null });
});

test('what is read together is of one moment, whatever others commit in between', async () => {
	const w = await makeWorld();
	const { id } = await aDocument(w);
	const [lan, hung] = [await w.as('lan'), await w.as('hung')];
	const change = () =>
		inTransaction(hung, 'test', (trx) =>
			trx.updateTable('document').set({ reviewMonths: 6 }).where('id', '=', id).execute()
		);
	await reading(lan, async (db) => {
		const look = () =>
			db.selectFrom('document').select('reviewMonths').where('id', '=', id).executeTakeFirst();
		const first = await look();
		// The embedded engine has one connection: nobody can come in between.
		const level = sql<{ level: string }>`select current_setting('transaction_isolation') as level`;
		expect((await level.execute(db as never)).rows).toEqual([{ level: 'repeatable read' }]);
		if (w.db.engine === 'postgresql') await change();
		expect(await look()).toEqual(first);
	});
});

test('outside the one door nothing can be read', async () => {
	const w = await makeWorld();
	await aDocument(w);
	await expect(sql`select * from app.document`.execute(w.db.kysely)).rejects.toMatchObject({
		code: '42501'
	});
	await expect(
		asAuthenticator(w.db, (trx) => trx.selectFrom('document').selectAll().execute())
	).rejects.toMatchObject({ code: '42501' });
	const lan = await w.as('lan');
	expect(
		await codeOf(reading(lan, (db) => db.selectFrom('credential').selectAll().execute()))
	).toBe('not-allowed');
});

test('a refusal in the middle leaves everything as it was', async () => {
	const w = await makeWorld();
	const { id } = await aDocument(w);
	const before = await changesIn(w);
	const hung = await w.as('hung');
	const half = inTransaction(hung, 'test', async (trx) => {
		await trx.updateTable('document').set({ reviewMonths: 6 }).where('id', '=', id).execute();
		refuse('stale');
	});
	expect(await codeOf(half)).toBe('stale');
	expect(await changesIn(w)).toBe(before);
});

test('every change is told to the trail with its use case, its person and its time', async () => {
	const w = await makeWorld();
	const { id } = await aDocument(w);
	const hung = await w.as('hung', '2026-11-20');
	await inTransaction(hung, 'move-review', (trx) =>
		trx.updateTable('document').set({ reviewMonths: 6 }).where('id', '=', id).execute()
	);
	const event = await reading(hung, (db) =>
		db.selectFrom('event').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()
	);
	expect(event).toMatchObject({
		wardId: w.wards.thanhBinh,
		action: 'move-review/update',
		subject: 'document',
		subjectId: id,
		actorId: w.ids.hung,
		occurredAt: hung.now
	});
	expect(JSON.parse(event.data)).toEqual({ review_months: [12, 6] });
	const faults = await reading(hung, async (db) => {
		const { rows } = await sql`select * from app.verify_events(${w.wards.thanhBinh})`.execute(
			db as never
		);
		return rows;
	});
	expect(faults).toEqual([]);
});

test('a request that may not write is stopped before it begins, and may still read', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan', '2026-11-23', {
		guardWrites: () => refuse('as-of-read-only', { date: '2019-03-14' })
	});
	expect(await codeOf(inTransaction(lan, 'test', async () => 1))).toBe('as-of-read-only');
	expect(await reading(lan, async () => 1)).toBe(1);
});

test('a bug is no refusal', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	await expect(
		inTransaction(lan, 'test', (trx) => sql`select 1/0`.execute(trx))
	).rejects.toMatchObject({ code: '22012' });
});
