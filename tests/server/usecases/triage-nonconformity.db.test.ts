import { expect, test } from 'vitest';
import { dismissNonconformity } from '#lib/server/usecases/dismiss-nonconformity.ts';
import { proposeDismissal } from '#lib/server/usecases/propose-dismissal.ts';
import { triageNonconformity } from '#lib/server/usecases/triage-nonconformity.ts';
import { aCar, carNow, movesOf, seenCar } from '../../support/cars.ts';
import { codeOf, fieldsOf, objectionsOf } from '../../support/refusals.ts';
import { type World, makeWorld } from '../../support/world.ts';

const triage = (w: World) => ({
	grade: 'minor' as const,
	ownerId: w.ids.minh,
	dueOn: '2026-12-31',
	requirement: 'Trả kết quả trong 10 ngày làm việc',
	clauses: ['8.7', '9.1']
});

test('a report gets its grade, its owner and its due date, and a proposed dismissal is declined', async () => {
	const w = await makeWorld();
	const car = await aCar(w);
	await proposeDismissal(await w.as('ngoc'), { ...(await seenCar(w, car)), note: 'Trùng' });
	await triageNonconformity(await w.as('lan'), { ...(await seenCar(w, car)), ...triage(w) });
	expect(await carNow(w, car)).toMatchObject({
		state: 'triaged',
		version: 3,
		grade: 'minor',
		ownerId: w.ids.minh,
		dueOn: '2026-12-31',
		clauses: ['8.7', '9.1'],
		triagedBy: w.ids.lan,
		dismissalReason: '',
		dismissalProposedBy: null
	});
	expect((await movesOf(w, car)).at(-1)).toMatchObject({
		step: 'triage',
		fromState: 'reported',
		toState: 'triaged',
		actorId: w.ids.lan
	});
	const late = { ...(await seenCar(w, car)), note: 'Thôi' };
	expect(await codeOf(proposeDismissal(await w.as('ngoc'), late))).toBe('wrong-state');
	expect(await codeOf(dismissNonconformity(await w.as('ngoc'), late))).toBe('wrong-state');
});

test('what was seen before somebody else changed it is refused', async () => {
	const w = await makeWorld();
	const car = await aCar(w);
	const seen = await seenCar(w, car);
	await proposeDismissal(await w.as('ngoc'), { ...seen, note: 'Trùng' });
	const lan = await w.as('lan');
	expect(await codeOf(triageNonconformity(lan, { ...seen, ...triage(w) }))).toBe('stale');
});

test('the owner works in the ward and can still be on time', async () => {
	const w = await makeWorld();
	const car = await aCar(w);
	const lan = await w.as('lan');
	const seen = await seenCar(w, car);
	const sent = (changes: object) =>
		fieldsOf(triageNonconformity(lan, { ...seen, ...triage(w), ...changes }));
	expect(await sent({ ownerId: w.ids.khach })).toEqual({ ownerId: 'unknown' });
	expect(await sent({ ownerId: w.ids.mai })).toEqual({ ownerId: 'unknown' });
	expect(await sent({ dueOn: '2026-11-22' })).toEqual({ dueOn: 'out-of-range' });
	expect(await sent({ requirement: '' })).toEqual({ requirement: 'required' });
});

test('an officer grades nothing, and another ward does not even see it', async () => {
	const w = await makeWorld();
	const car = await aCar(w);
	const sent = { ...(await seenCar(w, car)), ...triage(w) };
	expect(await codeOf(triageNonconformity(await w.as('minh'), sent))).toBe('not-allowed');
	expect(await codeOf(triageNonconformity(await w.as('mai'), sent))).toBe('not-found');
	expect(await codeOf(proposeDismissal(await w.as('hoa'), { ...sent, note: 'x' }))).toBe(
		'not-allowed'
	);
	const { himLam } = w.wards;
	expect(await codeOf(triageNonconformity(await w.as('mai'), { ...sent, wardId: himLam }))).toBe(
		'not-found'
	);
	expect(await objectionsOf(triageNonconformity(await w.as('lan'), sent))).toEqual([]);
});
