import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar/dates.ts';
import type { DB } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { makeWorld, testDay, type World } from '../../support/world.ts';

type Asking = Kysely<DB>;

const wardsOf = async (db: Asking): Promise<number[]> =>
	(await sql<{ wards: number[] }>`select app.my_wards() as wards`.execute(db)).rows[0]?.wards ?? [];
const settings = (db: Asking, name: 'app.person_id' | 'app.today', value: string) =>
	sql`select set_config(${name}, ${value}, true)`.execute(db);

/** Ends the ward of a person on a day, as the owner of everything, in the transaction of the caller. */
const endMembership = ({ ids }: World, db: Asking, until: string) =>
	sql`update app.membership set valid_until = ${until}::date where person_id = ${ids.lan}::uuid`.execute(
		db
	);

/** Everything in one transaction of the owner, in the name of Lan on the tests' day. */
const asLan = (w: World, work: (db: Asking) => Promise<void>) =>
	w.db.asOwner((db) =>
		db.transaction().execute(async (trx) => {
			await sql`set local search_path = app, public`.execute(trx);
			await settings(trx, 'app.person_id', w.ids.lan);
			await settings(trx, 'app.today', testDay);
			await work(trx);
		})
	);

test('a transaction remembers where its person stands, until somebody’s standing changes in it', async () => {
	const w = await makeWorld();
	await asLan(w, async (db) => {
		expect(await wardsOf(db)).toEqual([w.wards.thanhBinh]);
		expect(await wardsOf(db)).toEqual([w.wards.thanhBinh]);
		await endMembership(w, db, addDays(testDay, -1));
		expect(await wardsOf(db)).toEqual([]);
	});
});

test('what one person may see is never told to another, nor what held on another day', async () => {
	const w = await makeWorld();
	await asLan(w, async (db) => {
		await endMembership(w, db, testDay);
		expect(await wardsOf(db)).toEqual([w.wards.thanhBinh]);
		await settings(db, 'app.person_id', w.ids.mai);
		expect(await wardsOf(db)).toEqual([w.wards.himLam]);
		await settings(db, 'app.person_id', w.ids.lan);
		await settings(db, 'app.today', addDays(testDay, 1));
		expect(await wardsOf(db)).toEqual([]);
		await settings(db, 'app.person_id', '');
		expect(await wardsOf(db)).toEqual([]);
	});
});

test('roles are told apart: who is asked for as a head is not one for being a coordinator', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	await inTransaction(lan, 'test', async (trx) => {
		const asking = async (roles: string[]) =>
			(await sql<{ wards: number[] }>`select app.my_wards(${roles}) as wards`.execute(trx)).rows[0]
				?.wards;
		expect(await asking(['coordinator'])).toEqual([w.wards.thanhBinh]);
		expect(await asking(['head'])).toEqual([]);
		expect(await asking(['head', 'coordinator'])).toEqual([w.wards.thanhBinh]);
	});
});

test('the next transaction asks anew: who was sent away since sees nothing any more', async () => {
	const w = await makeWorld();
	const lan = await w.as('lan');
	const asked = () => inTransaction(lan, 'test', (trx) => wardsOf(trx as unknown as Asking));
	expect(await asked()).toEqual([w.wards.thanhBinh]);
	await w.db.asOwner((db) => endMembership(w, db, addDays(testDay, -1)));
	expect(await asked()).toEqual([]);
});
