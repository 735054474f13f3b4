import { expect, test } from 'vitest';
import { signaturesOfAct } from '#lib/server/database/act-signatures.ts';
import { approvePlan } from '#lib/server/usecases/approve-plan.ts';
import { returnPlan } from '#lib/server/usecases/return-plan.ts';
import { submitPlan } from '#lib/server/usecases/submit-plan.ts';
import { aCarIn, carNow, movesOf, seenCar } from '../../support/cars.ts';
import { codeOf, objectionsOf } from '../../support/refusals.ts';
import { makeWorld, rightPassword } from '../../support/world.ts';

test('a plan is submitted by its owner, signed by another, and its actions begin', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'analysed');
	await submitPlan(await w.as('minh'), await seenCar(w, car));
	const { planSha256 } = await carNow(w, car);
	expect(planSha256).toMatch(/^[0-9a-f]{64}$/);
	const ngoc = await w.as('ngoc');
	const seen = await seenCar(w, car);
	expect(await codeOf(approvePlan(ngoc, { ...seen, password: 'sai' }))).toBe('wrong-password');
	await approvePlan(ngoc, { ...seen, password: rightPassword });
	expect(await carNow(w, car)).toMatchObject({
		state: 'implementing',
		plannedBy: w.ids.minh,
		planApprovedBy: w.ids.ngoc
	});
	expect(await w.db.asOwner((db) => signaturesOfAct(db, car))).toMatchObject([
		{
			meaning: 'approve',
			signerId: w.ids.ngoc,
			signerTitle: 'Phó Chủ tịch UBND',
			contentSha256: planSha256
		}
	]);
});

test('the owner does not approve, whatever office they hold', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'planned', { owner: 'ngoc' });
	const own = approvePlan(await w.as('ngoc'), {
		...(await seenCar(w, car)),
		password: rightPassword
	});
	expect(await objectionsOf(own)).toEqual(['own-plan']);
	const byOfficer = { ...(await seenCar(w, car)), password: rightPassword };
	expect(await codeOf(approvePlan(await w.as('hoa'), byOfficer))).toBe('not-allowed');
	await approvePlan(await w.as('hung'), byOfficer);
	expect((await carNow(w, car)).planApprovedBy).toBe(w.ids.hung);
});

test('a plan that is not the one that was submitted is not approved', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'planned');
	await w.db.asOwner((db) =>
		db.updateTable('carAction').set({ description: 'Khác' }).where('carId', '=', car.id).execute()
	);
	const other = approvePlan(await w.as('ngoc'), {
		...(await seenCar(w, car)),
		password: rightPassword
	});
	expect(await objectionsOf(other)).toEqual(['content-changed-since-signed']);
});

test('without a signature over that very plan the database lets nothing begin', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'planned');
	const forged = w.db.asOwner((db) =>
		db
			.updateTable('car')
			.set({ state: 'implementing', planApprovedBy: w.ids.ngoc, planApprovedAt: new Date() })
			.where('id', '=', car.id)
			.execute()
	);
	await expect(forged).rejects.toThrow('a plan is approved by a signature');
});

test('a plan that lacks something is not submitted; one that is returned says why', async () => {
	const w = await makeWorld();
	const empty = await aCarIn(w, 'analysed', { measure: '' });
	expect(await objectionsOf(submitPlan(await w.as('minh'), await seenCar(w, empty)))).toEqual([
		'measure-missing'
	]);
	const car = await aCarIn(w, 'planned');
	const ngoc = await w.as('ngoc');
	const silent = returnPlan(ngoc, { ...(await seenCar(w, car)), note: '' });
	expect(await objectionsOf(silent)).toEqual(['comment-missing']);
	await returnPlan(ngoc, { ...(await seenCar(w, car)), note: 'Thêm tập huấn' });
	expect(await carNow(w, car)).toMatchObject({
		state: 'analysed',
		planSha256: null,
		plannedBy: null,
		plannedAt: null
	});
	expect((await movesOf(w, car)).at(-1)).toMatchObject({
		step: 'return_plan',
		note: 'Thêm tập huấn',
		actorId: w.ids.ngoc
	});
	await submitPlan(await w.as('minh'), await seenCar(w, car));
	expect((await carNow(w, car)).state).toBe('planned');
});
