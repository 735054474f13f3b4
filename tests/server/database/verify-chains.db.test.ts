import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { verifyChains } from '#lib/server/database/verify-chains.ts';
import { aDocument } from '../../support/documents.ts';
import { makeWorld } from '../../support/world.ts';

/** What is done to a chain, and which fault it is, stands in tests/server/usecases/verify-events. */
test('every chain is reported with its unit, its length and its head, also where only events or only a head are left', async () => {
	const w = await makeWorld();
	await aDocument(w);
	const { thanhBinh, himLam, city } = w.wards;
	const report = () => asAuthenticator(w.db, verifyChains);
	const before = await report();
	expect(before.map(({ wardId }) => wardId)).toEqual(
		[...before.map(({ wardId }) => wardId)].sort((a, b) => a - b)
	);
	expect(before.map(({ fault }) => fault)).toEqual(before.map(() => null));
	const stored = await w.db.asOwner((db) =>
		db
			.selectFrom('event')
			.select(({ fn }) => fn.countAll<number>().as('events'))
			.select(sql<string>`encode((array_agg(hash order by seq desc))[1], 'hex')`.as('head'))
			.where('wardId', '=', thanhBinh)
			.executeTakeFirstOrThrow()
	);
	expect(before.find((chain) => chain.wardId === thanhBinh)).toEqual({
		wardId: thanhBinh,
		unit: 'thanh-binh',
		...stored,
		fault: null
	});
	// Chain 0 is the installation's own: units and people.
	expect(before[0]).toMatchObject({ wardId: 0, unit: null });

	await w.db.asOwner(async (db) => {
		await sql`alter table app.event disable trigger all`.execute(db);
		await sql`delete from app.event where ward_id = ${himLam}`.execute(db);
		await sql`delete from app.event where ward_id = ${thanhBinh} and seq in (2, 4)`.execute(db);
		await sql`alter table app.event enable trigger all`.execute(db);
		await sql`alter table app.event_head disable trigger all`.execute(db);
		await sql`delete from app.event_head where ward_id = ${city}`.execute(db);
		await sql`alter table app.event_head enable trigger all`.execute(db);
	});
	const after = new Map((await report()).map((chain) => [chain.wardId, chain]));
	expect(after.get(himLam)).toMatchObject({ events: 0, fault: { why: 'head' } });
	expect(after.get(city)).toMatchObject({ head: '', fault: { why: 'head' } });
	// Of two gaps the first is named.
	expect(after.get(thanhBinh)?.fault).toEqual({ seq: 3, why: 'gap' });
	expect(after.get(0)?.fault).toBeNull();
});
