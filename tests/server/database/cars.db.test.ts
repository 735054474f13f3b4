import { expect, test } from 'vitest';
import { carSteps } from '#lib/domain/nonconformity/lifecycle.ts';
import { carStates } from '#lib/domain/nonconformity/states.ts';
import { demand } from '#lib/domain/permissions.ts';
import * as cars from '#lib/server/database/cars.ts';
import { inTransaction, reading } from '#lib/server/database/transaction.ts';
import { aCar, aCarIn, carNow, movesOf } from '../../support/cars.ts';
import { codeOf } from '../../support/refusals.ts';
import { makeWorld } from '../../support/world.ts';

const told = (wardId: number): cars.NewCar => ({
	wardId,
	source: 'other',
	title: 'Việc',
	fact: 'Sự việc',
	edition: 'iso-9001-2015',
	foundOn: '2026-11-20'
});

test('the database lets a CAR go from state to state exactly as its lifecycle says', async () => {
	const w = await makeWorld();
	const allowed = Object.values(carSteps).flatMap(({ from, to }) =>
		from.map((state) => `${state}>${to ?? state}`)
	);
	const car = await aCar(w);
	const refused = async (from: string, to: string): Promise<boolean> =>
		w.db.asOwner(async (db) => {
			try {
				await db.transaction().execute(async (trx) => {
					await trx
						.updateTable('car')
						.set({ state: to as 'reported' })
						.where('id', '=', from)
						.execute();
					throw new Error('rolled back');
				});
			} catch (error) {
				return String(error).includes('car does not go from');
			}
			return false;
		});
	const by = { reported: car } as Record<string, { id: string }>;
	for (const state of carStates.filter((s) => s !== 'reported')) by[state] = await aCarIn(w, state);
	const ended = ['closed', 'ineffective', 'dismissed'];
	for (const from of carStates.filter((s) => !ended.includes(s)))
		for (const to of carStates.filter((s) => s !== from))
			expect(await refused(by[from]?.id ?? '', to), `${from}>${to}`).toBe(
				!allowed.includes(`${from}>${to}`)
			);
});

test('what has ended is never changed, and what was reported stays as it was', async () => {
	const w = await makeWorld();
	const write = (id: string, changes: { title?: string; fact?: string }) =>
		w.db.asOwner((db) => db.updateTable('car').set(changes).where('id', '=', id).execute());
	for (const state of ['closed', 'ineffective', 'dismissed'] as const) {
		const { id } = await aCarIn(w, state);
		await expect(write(id, { title: 'Khác' })).rejects.toThrow('a finished car');
	}
	const { id } = await aCarIn(w, 'triaged');
	await write(id, { title: 'Khác' });
	await expect(write(id, { fact: 'Khác' })).rejects.toThrow('fact of car never changes');
});

test('a report is found by its number and id, and begins its record', async () => {
	const w = await makeWorld();
	const { thanhBinh } = w.wards;
	const ctx = await w.as('hoa');
	const made = await inTransaction(ctx, 'report-nonconformity', (trx) => {
		const { actor } = ctx;
		demand(actor, 'car.report', thanhBinh);
		return cars.report(trx, ctx, actor, told(thanhBinh), 'report');
	});
	expect(made).toMatchObject({ year: 2026, number: 1 });
	const key = { wardId: thanhBinh, id: made.id };
	const found = await reading(ctx, async (db) => [
		await cars.byNumber(db, thanhBinh, made),
		await cars.byId(db, key)
	]);
	expect(found.map((car) => car?.id)).toEqual([made.id, made.id]);
	expect(await movesOf(w, { ...made, ...key, slug: '' })).toMatchObject([{ step: 'report' }]);
	const mai = await w.as('mai');
	expect(await reading(mai, (db) => cars.byNumber(db, thanhBinh, made))).toBe(undefined);
	const guest = await w.as('khach');
	const forged = inTransaction(guest, 'report-nonconformity', async (trx) => {
		if (guest.actor) await cars.report(trx, guest, guest.actor, told(thanhBinh), 'report');
	});
	expect(await codeOf(forged)).toBe('not-allowed');
});

test('only a CAR that is still as it was seen is changed', async () => {
	const w = await makeWorld();
	const car = await aCarIn(w, 'triaged');
	const lan = await w.as('lan');
	const seen = await carNow(w, car);
	await inTransaction(lan, 'x', (trx) => cars.change(trx, seen, { step: '3' }));
	expect(await carNow(w, car)).toMatchObject({ step: '3', version: seen.version + 1 });
	const late = inTransaction(lan, 'x', (trx) => cars.change(trx, seen, { step: '4' }));
	expect(await codeOf(late)).toBe('stale');
});
