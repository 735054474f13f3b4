import { sql } from 'kysely';
import { expect, test } from 'vitest';
import * as delegations from '#lib/server/database/delegations.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

test('authority is that of a day: given by the head in the head’s name, until it ends or is revoked', async () => {
	const w = await makeWorld();
	const [hung, ngoc, lan] = [await w.as('hung'), await w.as('ngoc'), await w.as('lan')];
	const row = {
		wardId: w.wards.thanhBinh,
		id: hung.newId(),
		fromPersonId: w.ids.hung,
		toPersonId: w.ids.ngoc,
		decisionNumber: '03/GUQ-UBND',
		validFrom: '2026-11-20',
		validUntil: '2026-11-30'
	};
	const grant = (by: typeof hung, given = row) =>
		codeOf(inTransaction(by, 'test', (trx) => delegations.grant(trx, given)));
	expect(await grant(lan, { ...row, fromPersonId: w.ids.lan })).toBe('not-allowed');
	expect(await grant(ngoc)).toBe('not-allowed');
	expect(await grant(hung)).toBeNull();

	const on = (day: string) =>
		reading(ngoc, (db) => delegations.delegatorOn(db, row.wardId, w.ids.ngoc, day));
	const held = { personId: w.ids.hung, name: 'Trần Mạnh Hùng', title: 'Chủ tịch UBND' };
	expect(await on('2026-11-19')).toBeNull();
	expect(await on('2026-11-20')).toEqual(held);
	expect(await on('2026-11-30')).toEqual(held);
	expect(await on('2026-12-01')).toBeNull();

	const longer = inTransaction(hung, 'sql', (trx) =>
		sql`update app.delegation set valid_until = '2030-01-01'`.execute(trx)
	);
	expect(await codeOf(longer)).toBe('not-allowed');
	const revoke = () =>
		inTransaction(hung, 'test', (trx) => delegations.revoke(trx, row.wardId, row.id, '2026-11-25'));
	expect(await revoke()).toBe(true);
	expect(await revoke()).toBe(false);
	expect(await on('2026-11-24')).toEqual(held);
	expect(await on('2026-11-25')).toBeNull();
	const found = await reading(ngoc, (db) => delegations.byId(db, row.wardId, row.id));
	expect(found?.revokedOn).toBe('2026-11-25');
});
