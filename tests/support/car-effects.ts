import { randomUUID } from 'node:crypto';
import type { CarState } from '#lib/domain/nonconformity/states.ts';
import type { Context } from '#lib/server/context.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { loadCar } from '#lib/server/usecases/load-car.ts';
import { type CarRef, aCarIn } from './cars.ts';
import { insertRow, morning, sha256Of } from './documents.ts';
import { type World, rightPassword } from './world.ts';

/** What a page of the CAR sends back: its number, the version it showed, and the right password. */
export async function seenCar(ctx: Context, car: CarRef) {
	const { car: row } = await reading(ctx, (db) => loadCar(db, ctx, keyOf(car)));
	return { ...keyOf(car), version: row.version, password: rightPassword };
}

const keyOf = (car: CarRef) => ({ wardId: car.wardId, number: car.slug });

/** As it is stored, with its actions. */
export async function carNow(w: World, car: CarRef) {
	const lan = await w.as('lan');
	return reading(lan, (db) => loadCar(db, lan, keyOf(car)));
}

/** A CAR on its way, with Minh's action first and Hoa's second, as {@link aCarIn} has them. */
export async function aCarWithActions(w: World, state: CarState) {
	const car = await aCarIn(w, state);
	const { actions } = await carNow(w, car);
	const [minhs, hoas] = actions;
	if (!minhs || !hoas) throw new Error('a CAR of this state has no actions');
	return { car, minhs, hoas };
}

/** A file that shows what was done, as if Minh had taken it in; its id. */
export async function anEvidenceFile(
	w: World,
	car: CarRef,
	subject: 'car' | 'car_cause' | 'car_action' | 'car_verification',
	subjectId: string,
	name = 'bang-theo-doi.jpg'
): Promise<string> {
	const sha256 = sha256Of(`${subjectId} ${name}`);
	const id = randomUUID();
	const at = morning('2026-11-20');
	await insertRow(w, 'storedFile', {
		wardId: car.wardId,
		sha256,
		size: 1000,
		mediaType: 'image/jpeg',
		createdAt: at,
		createdBy: w.ids.minh
	});
	await insertRow(w, 'evidenceFile', {
		wardId: car.wardId,
		id,
		subject,
		subjectId,
		sha256,
		name,
		mediaType: 'image/jpeg',
		size: 1000,
		addedBy: w.ids.minh,
		addedAt: at
	});
	return id;
}
