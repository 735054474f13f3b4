import { expect, test } from 'vitest';
import { inboxCode } from '#lib/domain/inbox.ts';
import { openCars } from '#lib/server/database/open-cars.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { aCarIn } from '../../support/cars.ts';
import { type PersonName, type World, makeWorld } from '../../support/world.ts';

const told = async (w: World, person: PersonName) => {
	const ctx = await w.as(person);
	const memberships = ctx.actor?.memberships ?? [];
	const items = await reading(ctx, (db) =>
		openCars(db, { personId: w.ids[person], today: ctx.today, memberships })
	);
	return items.map((i) => [i.kind, inboxCode(i), i.dueOn, i.waitingFor.join()].join(' ').trim());
};

test('each open CAR waits for whoever’s turn it is, and late ones are followed by the coordinator', async () => {
	const w = await makeWorld();
	await aCarIn(w, 'reported');
	await aCarIn(w, 'contained', { dueOn: '2026-11-20' });
	await aCarIn(w, 'planned');
	await aCarIn(w, 'implementing');
	await aCarIn(w, 'verifying');
	await aCarIn(w, 'closing');
	for (const over of ['closed', 'ineffective', 'dismissed'] as const) await aCarIn(w, over);
	const lan = await told(w, 'lan');
	expect(lan).toContain('triage CAR-2026-001');
	expect(lan).toContain('watch CAR-2026-002 2026-11-20 Lò Văn Minh');
	expect(lan).toContain('closing CAR-2026-006 2026-12-23');
	expect(lan).toHaveLength(3);
	const minh = await told(w, 'minh');
	expect(minh[0]).toBe('analysis CAR-2026-002 2026-11-20');
	expect(minh.filter((line) => line.startsWith('actions CAR-2026-004'))).not.toHaveLength(0);
	expect(await told(w, 'ngoc')).toEqual(['approval CAR-2026-003 2026-12-23']);
	expect((await told(w, 'dung')).map((line) => line.slice(0, 25))).toEqual([
		'verification CAR-2026-005'
	]);
	expect(await told(w, 'mai')).toEqual([]);
});
