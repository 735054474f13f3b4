import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { causesOf } from '#lib/server/database/car-causes.ts';
import { analyseNonconformity } from '#lib/server/usecases/analyse-nonconformity.ts';
import { aCar, aCarIn, carNow, seenCar } from '../../support/cars.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { type World, makeWorld } from '../../support/world.ts';

const [first, second] = [randomUUID(), randomUUID()];
const why = { id: first, text: 'Không ai nhắc hạn' };
const root = {
	id: second,
	parentId: first,
	text: 'Quy trình không có bước nhắc hạn',
	evidence: 'QT.XH.01 mục 5',
	isRoot: true
};
const analysis = {
	method: 'five_whys' as const,
	causes: [why, root],
	similarCases: 'none' as const
};
const causesNow = (w: World, car: { wardId: number; id: string }) =>
	w.db.asOwner((db) => causesOf(db, car));
const linksNow = (w: World) =>
	w.db.asOwner((db) => db.selectFrom('carLink').select(['carId', 'otherCarId']).execute());

test('the tree is kept whole, parents before their children, with what was found elsewhere', async () => {
	const w = await makeWorld();
	const other = await aCar(w);
	const car = await aCarIn(w, 'contained');
	await analyseNonconformity(await w.as('minh'), {
		...(await seenCar(w, car)),
		...analysis,
		causes: [root, why],
		similarCases: 'found',
		similarCars: `CAR-${other.slug}`
	});
	expect(await carNow(w, car)).toMatchObject({
		state: 'analysed',
		causeMethod: 'five_whys',
		similarCases: 'found'
	});
	expect(await causesNow(w, car)).toMatchObject([
		{ id: first, parentId: null, position: 0, isRoot: false },
		{ id: second, parentId: first, position: 1, isRoot: true }
	]);
	expect(await linksNow(w)).toEqual([{ carId: car.id, otherCarId: other.id }]);
});

test('half an analysis is kept; what the next save leaves out is gone, what stays keeps its id', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'contained');
	const minh = await w.as('minh');
	const save = async (changes: object) =>
		analyseNonconformity(minh, { ...(await seenCar(w, car)), ...analysis, ...changes });
	await save({
		causes: [why, { id: second, parentId: first, text: 'Vì sao?' }],
		similarCases: null,
		finish: false
	});
	expect(await carNow(w, car)).toMatchObject({ state: 'contained', similarCases: null });
	const alone = { ...root, parentId: null };
	await save({ method: 'fishbone', causes: [{ ...alone, category: 'method' }] });
	expect(await causesNow(w, car)).toMatchObject([
		{ id: second, parentId: null, category: 'method', position: 0 }
	]);
	expect(await carNow(w, car)).toMatchObject({ state: 'analysed', causeMethod: 'fishbone' });
});

test('five whys without a root cause are refused, and a tree that is none beside its rows', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'contained');
	const minh = await w.as('minh');
	const seen = await seenCar(w, car);
	const send = (changes: object) =>
		analyseNonconformity(minh, { ...seen, ...analysis, ...changes });
	expect(await objectionsOf(send({ causes: [why] }))).toEqual(['no-root-cause']);
	expect(await objectionsOf(send({ similarCases: null }))).toEqual(['similar-unanswered']);
	expect(
		await fieldsOf(
			send({
				causes: [
					{ ...why, parentId: second },
					{ ...root, isRoot: false }
				]
			})
		)
	).toEqual({
		'causes.0.parentId': 'unknown',
		'causes.1.parentId': 'unknown'
	});
	expect(await fieldsOf(send({ similarCases: 'found', similarCars: 'CAR-2026-999' }))).toEqual({
		similarCars: 'unknown'
	});
	expect(await fieldsOf(send({ similarCases: 'found', similarCars: car.slug }))).toEqual({
		similarCars: 'mismatch'
	});
	expect(await causesNow(w, car)).toEqual([]);
});

test('the second of two who save at once is told, and nobody writes into another CAR', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'contained');
	const minh = await w.as('minh');
	const seen = await seenCar(w, car);
	await analyseNonconformity(minh, { ...seen, ...analysis });
	expect(await codeOf(analyseNonconformity(minh, { ...seen, ...analysis }))).toBe('stale');
	const other = await aCarIn(w, 'contained');
	const stolen = analyseNonconformity(minh, { ...(await seenCar(w, other)), ...analysis });
	expect(await codeOf(stolen)).toBe('stale');
	expect(await causesNow(w, car)).toMatchObject([{ text: 'Không ai nhắc hạn' }, {}]);
});

test('a cause that an action meets stays while the plan is made', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'analysed');
	const again = analyseNonconformity(await w.as('minh'), {
		...(await seenCar(w, car)),
		...analysis
	});
	expect(await objectionsOf(again)).toEqual(['action-without-root-cause']);
});
