import { expect, test } from 'vitest';
import { rolesIn } from '#lib/domain/actor.ts';
import { may } from '#lib/domain/permissions.ts';
import { loadActor } from '#lib/server/auth/actor.ts';
import type { Context } from '#lib/server/context.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { idsBySlug } from '#lib/server/database/unit-history.ts';
import { unitsOn } from '#lib/server/database/units.ts';
import { loadSuccession, loadUnits as readUnits } from '#lib/server/templates/units.ts';
import { applySuccession } from '#lib/server/usecases/apply-succession.ts';
import { createPerson } from '#lib/server/usecases/create-person.ts';
import { grantMembership } from '#lib/server/usecases/grant-membership.ts';
import { loadUnits } from '#lib/server/usecases/load-units.ts';
import { aDocument, aDraft, anApprovedRevision } from '../../support/documents.ts';
import { makeInstallation } from '../../support/installation.ts';
import { refusalOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const { events, departments } = loadSuccession();

/** Điện Biên Phủ with its nine units, and all that became of them. */
async function applied() {
	const installation = await makeInstallation();
	const admin = await installation.on('2025-08-01');
	await loadUnits(admin, readUnits());
	for (const event of events) await applySuccession(admin, event, departments);
	return { ...installation, admin };
}

const namesUnder = async (ctx: Context, slug: string, day: string) => {
	const units = await reading(ctx, (db) => unitsOn(db, day));
	const ids = await reading(ctx, idsBySlug);
	return units.filter((u) => u.parentId === ids.get(slug)).map(({ name }) => name);
};

test('the tree is another one before and after each day of change', async () => {
	const { admin } = await applied();
	const city = 'thanh-pho-dien-bien-phu';
	const nine = await namesUnder(admin, city, '2019-12-31');
	expect(nine).toHaveLength(9);
	expect(nine).toContain('Xã Tà Lèng');
	const eight = await namesUnder(admin, city, '2020-01-01');
	expect(eight).toHaveLength(8);
	expect(eight).not.toContain('Xã Tà Lèng');
	expect(await namesUnder(admin, city, '2025-06-30')).toHaveLength(8);
	expect(await namesUnder(admin, city, '2025-07-01')).toEqual([]);
	const province = await namesUnder(admin, 'tinh-dien-bien', '2025-07-01');
	expect(province).toEqual(expect.arrayContaining(['Phường Điện Biên Phủ', 'Phường Mường Thanh']));
	expect(province).not.toContain('Thành phố Điện Biên Phủ');
});

test('a new ward has the departments of the two-tier government, the old ones end with theirs', async () => {
	const { admin } = await applied();
	const after = await namesUnder(admin, 'phuong-dien-bien-phu', '2025-07-01');
	expect(after).toContain('Trung tâm Phục vụ hành chính công');
	expect(await namesUnder(admin, 'thanh-binh', '2025-06-30')).toContain('Tư pháp – Hộ tịch');
	expect(await namesUnder(admin, 'thanh-binh', '2025-07-01')).toEqual([]);
});

test('applied twice it is applied once', async () => {
	const { admin, db } = await applied();
	const count = () => db.asOwner((owner) => owner.selectFrom('unitVersion').selectAll().execute());
	const before = await count();
	for (const event of events)
		expect(await applySuccession(admin, event, departments)).toMatchObject({ applied: false });
	expect(await count()).toEqual(before);
});

test("an old ward's posts end with it; its documents are read by the successor's people, and changed by nobody", async () => {
	const w = await makeWorld();
	const document = await aDocument(w);
	await anApprovedRevision(w, document, { effectiveFrom: '2025-01-05' });
	const draft = await aDocument(w, { code: 'QT.TP.09' });
	await aDraft(w, draft);
	const merger = {
		on: '2025-07-01',
		basis: '1661/NQ-UBTVQH15',
		source: 'nghị quyết',
		checkedOn: '2026-11-22',
		note: '',
		creates: [
			{
				slug: 'phuong-moi',
				kind: 'ward' as const,
				name: 'Phường Mới',
				name_en: 'New ward',
				continues: false,
				parent: 'dien-bien',
				note: '',
				predecessors: ['thanh-binh', 'him-lam'].map((slug) => ({
					slug,
					extent: 'whole' as const,
					source: 'nghị quyết',
					note: ''
				}))
			}
		],
		ends: ['thanh-binh', 'him-lam', 'dien-bien-phu'],
		unknown: []
	};
	const admin = await w.as('quantri', '2025-07-02');
	await applySuccession(admin, merger, departments);

	// Who worked there until June works there no more.
	expect((await w.as('lan', '2025-06-30')).actor?.memberships).toHaveLength(1);
	expect((await w.as('lan', '2025-07-01')).actor?.memberships).toEqual([]);

	const successor = await reading(admin, async (db) => (await idsBySlug(db)).get('phuong-moi'));
	const personId = await createPerson(admin, { username: 'thuky.moi', fullName: 'Lò Thị Mới' });
	await grantMembership(admin, {
		personId,
		wardId: successor ?? 0,
		role: 'coordinator',
		validFrom: '2025-07-01'
	});
	const nobody = await w.as(null, '2025-07-02');
	const clerk = { ...nobody, actor: await loadActor(nobody, personId) };
	const old = w.wards.thanhBinh;
	const seen = await reading(clerk, (db) =>
		db.selectFrom('revision').select(['documentId', 'state']).where('wardId', '=', old).execute()
	);
	expect(seen).toEqual([{ documentId: document.id, state: 'approved' }]);
	expect(clerk.actor && rolesIn(clerk.actor, old)).toEqual(['guest']);
	expect(may(clerk.actor, 'document.read', old)).toBe(true);
	for (const action of ['revision.edit', 'document.create', 'revision.approve'] as const)
		expect(may(clerk.actor, action, old)).toBe(false);
});

test('a unit cannot have ended before somebody was given work in it', async () => {
	const installation = await makeInstallation();
	const admin = await installation.on('2026-01-05');
	await loadUnits(admin, readUnits());
	const wardId = await reading(admin, async (db) => (await idsBySlug(db)).get('thanh-binh'));
	const personId = await createPerson(admin, { username: 'moi', fullName: 'Cà Văn Mới' });
	await grantMembership(admin, {
		personId,
		wardId: wardId ?? 0,
		role: 'officer',
		validFrom: '2025-09-01'
	});
	const [, merger] = events;
	if (!merger) throw new Error('the data set has two events');
	expect(await refusalOf(applySuccession(admin, merger, departments))).toMatchObject({
		code: 'unit-still-used',
		facts: { slug: 'thanh-binh', since: '2025-09-01' }
	});
	expect(await namesUnder(admin, 'thanh-pho-dien-bien-phu', '2026-01-05')).toHaveLength(9);
});

test('only an administrator may', async () => {
	const w = await makeWorld();
	const [event] = events;
	if (!event) throw new Error('the data set has events');
	expect(await refusalOf(applySuccession(await w.as('hung'), event, []))).toMatchObject({
		code: 'not-found'
	});
});
