import type { CarNumber } from '#lib/domain/nonconformity/numbering.ts';
import type { Reader } from './transaction.ts';

/** What the printed register says of a CAR besides its row on the screen. */
export type CarRegisterDetails = {
	/** Root causes, in the order of the analysis. */
	causes: string[];
	/** Actions that were not cancelled, in the order of the plan. */
	actions: string[];
	effective: boolean | null;
	previous: CarNumber | null;
	next: CarNumber | null;
};

/** By the id of the CAR; every id that was asked for is there. */
export async function registerDetails(
	db: Reader,
	wardId: number,
	ids: readonly string[]
): Promise<Map<string, CarRegisterDetails>> {
	const details = new Map(
		ids.map((id): [string, CarRegisterDetails] => [
			id,
			{ causes: [], actions: [], effective: null, previous: null, next: null }
		])
	);
	if (ids.length === 0) return details;
	const causes = await db
		.selectFrom('carCause')
		.select(['carId', 'text'])
		.where('wardId', '=', wardId)
		.where('carId', 'in', ids)
		.where('isRoot', '=', true)
		.orderBy('position')
		.execute();
	const actions = await db
		.selectFrom('carAction')
		.select(['carId', 'description'])
		.where('wardId', '=', wardId)
		.where('carId', 'in', ids)
		.where('state', '<>', 'cancelled')
		.orderBy('position')
		.execute();
	const verified = await db
		.selectFrom('carVerification')
		.select(['carId', 'effective'])
		.where('wardId', '=', wardId)
		.where('carId', 'in', ids)
		.execute();
	const chained = await db
		.selectFrom('car as next')
		.innerJoin('car as previous', (join) =>
			join
				.onRef('previous.wardId', '=', 'next.wardId')
				.onRef('previous.id', '=', 'next.previousCarId')
		)
		.select([
			'next.id',
			'next.year',
			'next.number',
			'previous.id as previousId',
			'previous.year as previousYear',
			'previous.number as previousNumber'
		])
		.where('next.wardId', '=', wardId)
		.where((eb) => eb.or([eb('next.id', 'in', ids), eb('previous.id', 'in', ids)]))
		.execute();
	for (const { carId, text } of causes) details.get(carId)?.causes.push(text);
	for (const { carId, description } of actions) details.get(carId)?.actions.push(description);
	for (const { carId, effective } of verified) set(details, carId, { effective });
	for (const c of chained) {
		set(details, c.id, { previous: { year: c.previousYear, number: c.previousNumber } });
		set(details, c.previousId, { next: { year: c.year, number: c.number } });
	}
	return details;
}

function set(
	details: Map<string, CarRegisterDetails>,
	id: string,
	known: Partial<CarRegisterDetails>
): void {
	const own = details.get(id);
	if (own) details.set(id, { ...own, ...known });
}
