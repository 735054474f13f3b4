import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { accountMatters } from '#lib/server/database/account-matters.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { makeWorld, testDay } from '../../support/world.ts';

test('memberships that end soon come first, then people without a password, both for the administrator alone', async () => {
	const w = await makeWorld();
	await w.db.asOwner(async (db) => {
		await db
			.insertInto('credential')
			.values(
				Object.entries(w.ids)
					.filter(([name]) => name !== 'yen')
					.map(([, personId]) => ({ personId, passwordHash: 'x' }))
			)
			.execute();
		const end = (person: string, validUntil: string) =>
			db.updateTable('membership').set({ validUntil }).where('personId', '=', person).execute();
		await end(w.ids.khach, '2026-12-23');
		await end(w.ids.dung, '2026-12-24');
		await end(w.ids.hoa, testDay);
		await end(w.ids.minh, '2026-11-30');
		await db
			.insertInto('membership')
			.values({
				wardId: w.wards.thanhBinh,
				id: randomUUID(),
				personId: w.ids.minh,
				role: 'officer',
				validFrom: '2026-12-01'
			})
			.execute();
	});
	const matters = await reading(await w.as('quantri'), (db) => accountMatters(db, testDay));
	expect(
		matters.map((m) =>
			m.kind === 'no-password' ? [m.kind, m.username] : [m.kind, m.username, m.dueOn, m.unitName]
		)
	).toEqual([
		['membership-ending', 'hoa', testDay, 'Phường Thanh Bình'],
		['membership-ending', 'khach', '2026-12-23', 'Phường Thanh Bình'],
		['no-password', 'yen']
	]);
	for (const person of ['lan', 'hung', 'thanhpho'] as const)
		expect(await reading(await w.as(person), (db) => accountMatters(db, testDay))).toEqual([]);
});
