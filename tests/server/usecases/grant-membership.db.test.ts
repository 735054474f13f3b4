import { expect, test } from 'vitest';
import { grantMembership } from '#lib/server/usecases/grant-membership.ts';
import { type World, makeWorld } from '../../support/world.ts';

const asDeputy = (w: World) => ({
	personId: w.ids.yen,
	wardId: w.wards.himLam,
	role: 'deputy' as const,
	validFrom: '2026-12-01'
});

test('a role is held from its first day, not before', async () => {
	const w = await makeWorld();
	await grantMembership(await w.as('quantri'), asDeputy(w));
	const rolesOn = async (day: string) =>
		(await w.as('yen', day)).actor?.memberships.map((m) => m.role);
	expect(await rolesOn('2026-11-30')).toEqual(['officer']);
	expect(await rolesOn('2026-12-01')).toEqual(['deputy', 'officer']);
});

test('the same role is not given twice for one day', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	await grantMembership(admin, { ...asDeputy(w), validUntil: '2026-12-31' });
	await expect(
		grantMembership(admin, { ...asDeputy(w), validFrom: '2026-12-31' })
	).rejects.toMatchObject({
		facts: { fields: [{ field: 'validFrom', code: 'taken' }] }
	});
	await grantMembership(admin, { ...asDeputy(w), validFrom: '2027-01-01' });
});

test('a guest comes until a day; an overseer and an administrator belong above the wards', async () => {
	const w = await makeWorld();
	const admin = await w.as('quantri');
	await expect(grantMembership(admin, { ...asDeputy(w), role: 'guest' })).rejects.toMatchObject({
		facts: { fields: [{ field: 'validUntil', code: 'required' }] }
	});
	for (const [role, wardId] of [
		['overseer', w.wards.himLam],
		['admin', w.wards.himLam],
		['head', w.wards.city],
		['officer', w.departments.justice]
	] as const)
		await expect(grantMembership(admin, { ...asDeputy(w), role, wardId })).rejects.toMatchObject({
			facts: { fields: [{ field: 'wardId', code: 'not-in-list' }] }
		});
});
