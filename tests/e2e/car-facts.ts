import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '#lib/server/database/schema.ts';

/** The address of the one CAR that {@link aCarOf} opens in each ward, in a year the demo does not speak of. */
export const carAt = '2098-001';
/** Its action, the same in each ward: ids are counted within a ward. */
export const carActionId = 'c0ffee00-0000-4000-8000-000000000001';

/** A CAR whose plan is carried out, with one cause and one action. Triggers are off: it brings its number. */
export async function aCarOf(
	db: Kysely<DB>,
	wardId: number,
	by: { officer: string; head: string },
	mark: string
): Promise<void> {
	const id = randomUUID();
	const causeId = randomUUID();
	const at = new Date();
	await db
		.insertInto('car')
		.values({
			...{ wardId, id, year: 2098, number: 1, state: 'implementing', source: 'other' },
			...{
				title: `Điều không phù hợp ${mark}`,
				fact: `Điều đã thấy ${mark}`,
				requirement: 'Yêu cầu'
			},
			...{ edition: 'iso-9001-2015', reportedBy: by.officer, reportedAt: at },
			...{ reportedOn: '2026-01-05', foundOn: '2026-01-05', dueOn: '2098-12-31' },
			...{ grade: 'minor', ownerId: by.officer, triagedBy: by.head, triagedAt: at },
			...{ correctionNoneReason: 'Chưa có đầu ra', disposition: 'none' },
			...{ causeMethod: 'five_whys', similarCases: 'none', measure: 'Tỷ lệ', targetOperator: '>=' },
			...{ targetValue: 95, targetUnit: '%', verifyFrom: '2098-12-31' },
			...{ planApprovedBy: by.head, planApprovedAt: at, plannedBy: by.officer, plannedAt: at }
		})
		.execute();
	await db
		.insertInto('carCause')
		.values({ wardId, id: causeId, carId: id, position: 0, text: 'Nguyên nhân', isRoot: true })
		.execute();
	await db
		.insertInto('carAction')
		.values({
			...{ wardId, id: carActionId, carId: id, causeId, position: 0, description: 'Việc' },
			...{ ownerId: by.officer, dueOn: '2098-06-30', state: 'open' }
		})
		.execute();
}
