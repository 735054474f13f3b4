import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aDocument } from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

test('both engines give the same JavaScript: counts are numbers, days are texts, instants are dates', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const row = await reading(lan, async (db) => {
		const { rows } = await sql<Record<string, unknown>>`select
			count(*) as how_many, 9007199254740991::int8 as large, '2019-02-28'::date as day,
			'2019-02-28T17:30:00Z'::timestamptz as instant, '{"aB": {"c_d": 1}}'::jsonb as data,
			array['7.5.3', '8.1'] as clauses, array[${w.ids.lan}]::uuid[] as people`.execute(db as never);
		return rows[0];
	});
	expect(row).toEqual({
		howMany: 1,
		large: 9007199254740991,
		day: '2019-02-28',
		instant: new Date('2019-02-28T17:30:00Z'),
		data: { aB: { c_d: 1 } },
		clauses: ['7.5.3', '8.1'],
		people: [w.ids.lan]
	});
});

test('the program connects as one who can do nothing, and cannot take back the rights it gave up', async () => {
	const w = await makeWorld();
	const who = await sql<{ login: string; role: string }>`
		select session_user as login, current_user as role`.execute(w.db.kysely);
	expect(who.rows[0]).toEqual({ login: 'app_login', role: 'app_login' });
	for (const role of ['app_owner', 'app_priv'])
		await expect(sql.raw(`set role ${role}`).execute(w.db.kysely)).rejects.toMatchObject({
			code: '42501'
		});
	await expect(sql`create table app.x (a int)`.execute(w.db.kysely)).rejects.toMatchObject({
		code: '42501'
	});
});

test('letters come back as they went in', async () => {
	const w = await makeWorld();
	const text = 'Ẳ Ẵ Ặ Ậ Ễ Ệ Ỗ Ộ Ỡ Ợ Ữ Ự Ỷ Ỹ Ỵ ẳ ẵ ặ ậ ễ ệ ỗ ộ ỡ ợ ữ ự ỷ ỹ ỵ Đ đ ₫ “” – …';
	const { rows } = await sql<{ t: string }>`select ${text}::text as t`.execute(w.db.kysely);
	expect(rows[0]?.t).toBe(text);
});

test('a plan that is kept knows for whom it is: each sees what is theirs, however often who asks', async () => {
	const w = await makeWorld();
	const { wardId, id } = await aDocument(w);
	const seen = (who: Context) =>
		reading(who, (db) =>
			db.selectFrom('document').select('id').where('wardId', '=', wardId).execute()
		);
	const [lan, mai] = [await w.as('lan'), await w.as('mai')];
	for (let i = 0; i < 7; i++) {
		expect(await seen(lan)).toEqual([{ id }]);
		expect(await seen(mai)).toEqual([]);
	}
});

test('a statement that failed is answered afterwards as before', async () => {
	const w = await makeWorld();
	const shares = (by: number) => sql`select 6 / ${by}::int as share`.execute(w.db.kysely);
	for (let i = 0; i < 3; i++) {
		expect((await shares(2)).rows).toEqual([{ share: 3 }]);
		await expect(shares(0)).rejects.toMatchObject({ code: '22012' });
	}
});
