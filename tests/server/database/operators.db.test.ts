import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as operators from '#lib/server/database/operators.ts';
import { asAuthenticator } from '#lib/server/database/transaction.ts';
import { insertRow } from '../../support/documents.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('a command acts as the active person of a user name, in whatever case it was typed', async () => {
	const w = await makeWorld();
	const named = (name: string) => asAuthenticator(w.db, (trx) => operators.personNamed(trx, name));
	expect(await named('Lan')).toBe(w.ids.lan);
	expect(await named('nobody')).toBe(null);
	await w.db.asOwner((db) =>
		db.updateTable('person').set({ active: false }).where('id', '=', w.ids.lan).execute()
	);
	expect(await named('lan')).toBe(null);
});

test('each ward has its own coordinator; the longest serving one acts', async () => {
	const w = await makeWorld();
	await insertRow(w, 'membership', {
		wardId: w.wards.thanhBinh,
		id: randomUUID(),
		personId: w.ids.dung,
		role: 'coordinator',
		validFrom: '2014-01-01',
		validUntil: '2026-06-30'
	});
	const on = (wardId: number, day: string) =>
		asAuthenticator(w.db, (trx) => operators.coordinatorOf(trx, wardId, day));
	expect(await on(w.wards.thanhBinh, '2026-06-30')).toBe(w.ids.dung);
	expect(await on(w.wards.thanhBinh, '2026-07-01')).toBe(w.ids.lan);
	expect(await on(w.wards.himLam, testDay)).toBe(w.ids.mai);
	expect(await on(w.wards.city, testDay)).toBe(null);
	expect(await on(w.wards.thanhBinh, '2013-12-31')).toBe(null);
});

test('the first administrator is one in office who is still active', async () => {
	const w = await makeWorld();
	const first = () => asAuthenticator(w.db, (trx) => operators.firstAdministrator(trx, testDay));
	expect(await first()).toBe(w.ids.quantri);
	await w.db.asOwner((db) =>
		db.updateTable('person').set({ active: false }).where('id', '=', w.ids.quantri).execute()
	);
	expect(await first()).toBe(null);
});

test('a unit is found by its slug alone', async () => {
	const w = await makeWorld();
	const of = (slug: string) => asAuthenticator(w.db, (trx) => operators.unitOfSlug(trx, slug));
	expect(await of('him-lam')).toEqual({ id: w.wards.himLam, slug: 'him-lam' });
	expect(await of('him')).toBe(null);
});
