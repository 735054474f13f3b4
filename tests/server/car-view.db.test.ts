import { expect, test } from 'vitest';
import { carView } from '#lib/server/car-view.ts';
import { aCarWithActions, anEvidenceFile } from '../support/car-effects.ts';
import { aCar, aCarIn } from '../support/cars.ts';
import { codeOf } from '../support/refusals.ts';
import { type PersonName, type World, makeWorld } from '../support/world.ts';

const view = async (w: World, number: string, who: PersonName, past = false) =>
	carView(await w.as(who), { wardId: w.wards.thanhBinh, number }, 'thanh-binh', past);

test('the page tells who did what when, whose turn it is, and what waits for each', async () => {
	const w = await makeWorld();
	const { slug } = await aCarIn(w, 'implementing');
	const minh = await view(w, slug, 'minh');
	expect(minh.stages.map(({ stage, standing, end }) => [stage, standing, end?.name])).toEqual([
		['report', 'done', 'Quàng Thị Hoa'],
		['triage', 'done', 'Nguyễn Thị Lan'],
		['containment', 'done', 'Lò Văn Minh'],
		['analysis', 'done', 'Lò Văn Minh'],
		['plan', 'done', 'Lò Văn Minh'],
		['approval', 'done', 'Cà Thị Ngọc'],
		['actions', 'current', undefined],
		['verification', 'later', undefined],
		['closing', 'later', undefined]
	]);
	expect(minh.turn).toMatchObject({ who: 'doers', names: ['Lò Văn Minh', 'Quàng Thị Hoa'] });
	expect(minh.causes.map(({ number, depth }) => [number, depth])).toEqual([
		['1', 0],
		['1.1', 1]
	]);
	expect(minh.actions.map(({ mayComplete }) => mayComplete)).toEqual([true, true]);
	const hoa = await view(w, slug, 'hoa');
	expect(hoa.actions.map(({ mayComplete }) => mayComplete)).toEqual([false, true]);
	expect(hoa.offer.primary).toBe(null);
	expect((await view(w, slug, 'lan')).mayPostpone).toBe(true);
	// A day that is past is looked at, nothing is done there.
	const past = await view(w, slug, 'minh', true);
	expect([past.offer.primary, past.actions.some((a) => a.mayComplete)]).toEqual([null, false]);
});

test('the next CAR and the one before name each other; the third in a row is for the review', async () => {
	const w = await makeWorld();
	const third = await aCarIn(w, 'ineffective', { attempt: 3 });
	const next = await aCar(w, { previousCarId: third.id, attempt: 4 });
	const seen = await view(w, third.slug, 'lan');
	expect(seen.around.next?.number).toBe(next.number);
	expect(seen.forReview).toBe(true);
	expect((await view(w, next.slug, 'lan')).around.previous?.number).toBe(third.number);
});

test('a guest reads it and is offered nothing; another ward has no such page', async () => {
	const w = await makeWorld();
	const { slug } = await aCar(w);
	expect((await view(w, slug, 'khach')).offer).toEqual({ primary: null, others: [], closed: [] });
	expect(await codeOf(view(w, slug, 'mai'))).toBe('not-found');
	expect(await codeOf(view(w, '2026-999', 'lan'))).toBe('not-found');
	expect(await codeOf(view(w, 'khong-co', 'lan'))).toBe('not-found');
});

test('files stand at the step that they prove, and who acts is offered to add one', async () => {
	const w = await makeWorld();
	const { car, minhs } = await aCarWithActions(w, 'verifying');
	await anEvidenceFile(w, car, 'car_action', minhs.id);
	await anEvidenceFile(w, car, 'car_verification', car.id, 'so-lieu.jpg');
	const seen = await view(w, car.slug, 'dung');
	expect(seen.files.map(({ name, stage }) => [name, stage]).toSorted()).toEqual([
		['bang-theo-doi.jpg', 'actions'],
		['so-lieu.jpg', 'verification']
	]);
	expect(seen.mayAddFiles).toBe(true);
	expect((await view(w, car.slug, 'hoa')).mayAddFiles).toBe(false);
	expect((await view(w, car.slug, 'dung', true)).mayAddFiles).toBe(false);
});

test('a CAR whose owner left says so, and the coordinator may pass it on', async () => {
	const w = await makeWorld();
	const { slug } = await aCarIn(w, 'triaged');
	const told = async (who: PersonName) => {
		const { ownerAway, mayHandOver, mayPostponeDue } = await view(w, slug, who);
		return { ownerAway, mayHandOver, mayPostponeDue };
	};
	expect(await told('lan')).toEqual({ ownerAway: false, mayHandOver: true, mayPostponeDue: true });
	await w.db.asOwner((db) =>
		db
			.updateTable('membership')
			.set({ validUntil: '2026-11-01' })
			.where('personId', '=', w.ids.minh)
			.execute()
	);
	expect(await told('lan')).toMatchObject({ ownerAway: true, mayHandOver: true });
	expect(await told('hoa')).toEqual({
		ownerAway: true,
		mayHandOver: false,
		mayPostponeDue: false
	});
});
