import { expect, test } from 'vitest';
import { inboxCode } from '#lib/domain/inbox.ts';
import { inboxHref } from '#lib/inbox-address.ts';
import { inbox } from '#lib/server/database/inbox.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { changeDocumentOwner } from '#lib/server/usecases/change-document-owner.ts';
import { handOverNonconformity } from '#lib/server/usecases/hand-over-nonconformity.ts';
import { aCarWithActions, seenCar } from '../../support/car-effects.ts';
import { aCarIn } from '../../support/cars.ts';
import { aDocument, anApprovedRevision } from '../../support/documents.ts';
import { type PersonName, type World, makeWorld } from '../../support/world.ts';

const leftBehind = async (w: World, person: PersonName) => {
	const ctx = await w.as(person);
	const wardIds = [w.wards.thanhBinh, w.wards.himLam];
	const { items } = await reading(ctx, (db) =>
		inbox(db, { personId: w.ids[person], wardIds, today: ctx.today })
	);
	return items.filter(({ kind }) => /hand-?over$/.test(kind));
};
const told = async (w: World, person: PersonName) =>
	(await leftBehind(w, person)).map((i) => `${i.kind} ${inboxCode(i)} ${i.waitingFor}`);

test('whose owner left, or lost the role for it, waits with the coordinator and the head until it is handed over', async () => {
	const w = await makeWorld();
	await anApprovedRevision(w, await aDocument(w, { owner: 'minh' }));
	const gone = { owner: 'minh', code: 'QT.9', withdrawnOn: '2026-11-02', withdrawalReason: 'x' };
	await anApprovedRevision(w, await aDocument(w, { ...gone, owner: 'minh' }));
	const { car, hoas, minhs } = await aCarWithActions(w, 'implementing');
	// What asks nothing of its owner any more is left to nobody.
	await aCarIn(w, 'closing');
	expect(await told(w, 'lan')).toEqual([]);

	const change = (who: PersonName, values: object) =>
		w.db.asOwner((db) =>
			db.updateTable('membership').set(values).where('personId', '=', w.ids[who]).execute()
		);
	await change('minh', { validUntil: '2026-11-20' });
	await change('hoa', { role: 'guest' });
	const number = `CAR-${car.slug}`;
	const all = [
		'hand-over QT.TP.01 Lò Văn Minh',
		`handover ${number} Lò Văn Minh`,
		`actions/handover ${number} Lò Văn Minh`,
		`actions/handover ${number} Quàng Thị Hoa`
	];
	for (const person of ['lan', 'hung'] as const) expect(await told(w, person), person).toEqual(all);
	for (const person of ['ngoc', 'dung', 'mai', 'khach'] as const)
		expect(await told(w, person), person).toEqual([]);
	const items = await leftBehind(w, 'hung');
	expect(items.map(({ since }) => since)).toEqual([
		...['2026-11-21', '2026-11-21', '2026-11-21'],
		'2026-11-23'
	]);
	expect(items.map(inboxHref)).toEqual([
		'/thanh-binh/documents/QT.TP.01/owner',
		`/thanh-binh/nonconformities/${car.slug}/handover`,
		`/thanh-binh/nonconformities/${car.slug}/actions/${minhs.id}/handover`,
		`/thanh-binh/nonconformities/${car.slug}/actions/${hoas.id}/handover`
	]);

	const hung = await w.as('hung');
	const to = { ownerId: w.ids.lan, reason: 'Chuyển công tác' };
	await handOverNonconformity(hung, { ...(await seenCar(hung, car)), ...to });
	await changeDocumentOwner(hung, { wardId: car.wardId, code: 'QT.TP.01', ...to });
	expect(await told(w, 'lan')).toEqual(all.slice(2));
});
