import { expect, test } from 'vitest';
import { membershipsOfPerson } from '#lib/server/database/memberships.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { endMembership } from '#lib/server/usecases/end-membership.ts';
import { makeWorld } from '../../support/world.ts';

test('a role ends with its last day', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const [membership] = await reading(admin, (db) => membershipsOfPerson(db, w.ids.yen));
	const input = {
		wardId: w.wards.himLam,
		membershipId: membership?.id as string,
		until: '2026-11-30'
	};
	await endMembership(admin, input);
	expect((await w.as('yen', '2026-11-30')).actor?.memberships).toHaveLength(1);
	expect((await w.as('yen', '2026-12-01')).actor?.memberships).toHaveLength(0);
	await expect(endMembership(admin, input)).rejects.toMatchObject({ code: 'already-done' });
});

test('the last administrator stays', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	const [membership] = await reading(admin, (db) => membershipsOfPerson(db, w.ids.quantri));
	await expect(
		endMembership(admin, {
			wardId: w.wards.province,
			membershipId: membership?.id as string,
			until: '2026-11-30'
		})
	).rejects.toMatchObject({ code: 'invalid-input' });
});
