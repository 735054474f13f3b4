import { randomUUID } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import { addDays } from '#lib/domain/calendar/dates.ts';
import type { CarMoveStep } from '#lib/domain/nonconformity/lifecycle.ts';
import { type CarNumber, carSlug } from '#lib/domain/nonconformity/numbering.ts';
import type { CarState } from '#lib/domain/nonconformity/states.ts';
import { actionsOf } from '#lib/server/database/car-actions.ts';
import { causesOf } from '#lib/server/database/car-causes.ts';
import { byId } from '#lib/server/database/cars.ts';
import type { DB } from '#lib/server/database/schema.ts';
import { planSha256 } from '#lib/server/plan-hash.ts';
import { insertRow, morning, sha256Of } from './documents.ts';
import { type PersonName, type World, testDay } from './world.ts';

/**
 * CARs as the owner writes them, without use cases: a scene for tests of what is read or of the one
 * step that follows. Minh is the owner and does the first action, Hoa does the second, Ngọc approved
 * the plan, Dũng verifies, Lan closes.
 */
export type CarRef = CarNumber & { wardId: number; id: string; slug: string };

type CarRow = Insertable<DB['car']>;
type CarGiven = Partial<Omit<CarRow, 'ownerId' | 'reportedBy'>> & {
	owner?: PersonName | null;
	reportedBy?: PersonName;
};

/** Reported by Hoa three days ago, unless told otherwise; the number is counted. */
export async function aCar(w: World, given: CarGiven = {}): Promise<CarRef> {
	const { owner = null, reportedBy = 'hoa', ...changes } = given;
	const reportedOn = changes.reportedOn ?? addDays(testDay, -3);
	const row: CarRow = {
		wardId: w.wards.thanhBinh,
		id: randomUUID(),
		year: Number(reportedOn.slice(0, 4)),
		state: 'reported',
		source: 'late_dossier',
		title: 'Hồ sơ bảo trợ xã hội quá hạn',
		requirement: 'Trả kết quả trong 10 ngày làm việc',
		fact: '12 hồ sơ quá hạn, không có văn bản xin lỗi',
		evidence: 'Sổ theo dõi tháng 10',
		edition: 'iso-9001-2015',
		clauses: ['8.7'],
		departmentId: w.departments.oneStop,
		reportedBy: w.ids[reportedBy],
		reportedAt: morning(reportedOn),
		reportedOn,
		foundOn: reportedOn,
		ownerId: owner ? w.ids[owner] : null,
		...changes
	};
	const made = await w.db.asOwner((db) =>
		db
			.insertInto('car')
			.values(row)
			.returning(['wardId', 'id', 'year', 'number'])
			.executeTakeFirstOrThrow()
	);
	await aMove(w, made, 'report', 'reported', 'reported', reportedBy, reportedOn);
	return { ...made, slug: carSlug(made) };
}

/** How far a CAR has come; the ends stand where they branch off. */
const path = [
	'reported',
	'triaged',
	'contained',
	'analysed',
	'planned',
	'implementing',
	'verifying',
	'closing',
	'closed'
] as const satisfies CarState[];
const steps: Record<Exclude<CarState, 'reported'>, [CarMoveStep, PersonName]> = {
	triaged: ['triage', 'lan'],
	contained: ['contain', 'minh'],
	analysed: ['analyse', 'minh'],
	planned: ['submit_plan', 'minh'],
	implementing: ['approve_plan', 'ngoc'],
	verifying: ['complete', 'minh'],
	closing: ['verify_effective', 'dung'],
	closed: ['close', 'lan'],
	ineffective: ['verify_ineffective', 'dung'],
	dismissed: ['dismiss', 'ngoc']
};

/**
 * A CAR that has come to a state, with causes, actions and moves as they belong to it: planned ten days
 * before `day`, to be verified from the day before it.
 */
export async function aCarIn(
	w: World,
	state: CarState,
	given: CarGiven & { day?: string } = {}
): Promise<CarRef> {
	const { day = testDay, ...changes } = given;
	const reach = (s: CarState): boolean =>
		state === 'dismissed'
			? s === 'reported'
			: path.indexOf(s as never) <=
				path.indexOf((state === 'ineffective' ? 'verifying' : state) as never);
	const start = addDays(day, -30);
	const columns: Partial<CarRow> = {
		state,
		reportedOn: start,
		...(reach('triaged') && {
			grade: 'minor',
			dueOn: addDays(day, 30),
			triagedBy: w.ids.lan,
			triagedAt: morning(start)
		}),
		...(reach('contained') && {
			correction: 'Gửi văn bản xin lỗi cho 12 công dân',
			correctedBy: w.ids.minh,
			correctedOn: start,
			disposition: 'informed'
		}),
		...(reach('analysed') && { causeMethod: 'five_whys', similarCases: 'none' }),
		...((reach('planned') || state === 'analysed') && {
			measure: 'Tỷ lệ hồ sơ đúng hạn',
			targetOperator: '>=',
			targetValue: 95,
			targetUnit: '%',
			verifyFrom: addDays(day, -1)
		}),
		...(reach('planned') && {
			planSha256: sha256Of('plan'),
			plannedBy: w.ids.minh,
			plannedAt: morning(addDays(day, -10))
		}),
		...(reach('implementing') && {
			planApprovedBy: w.ids.ngoc,
			planApprovedAt: morning(addDays(day, -9))
		}),
		...(reach('verifying') && { implementedOn: addDays(day, -3) }),
		...(state === 'closed' && {
			risksNote: 'Không phát sinh rủi ro mới',
			documentsChanged: false,
			documentsNote: 'Quy trình đã đủ',
			closedBy: w.ids.lan,
			closedAt: morning(day)
		}),
		...(state === 'dismissed' && {
			dismissalReason: 'Trùng với phiếu khác',
			dismissalProposedBy: w.ids.lan,
			dismissedBy: w.ids.ngoc
		})
	};
	const car = await aCar(w, {
		owner: reach('triaged') ? 'minh' : null,
		...(columns as CarGiven),
		...changes
	});
	if (reach('analysed')) await anAnalysis(w, car, day, reach('verifying') ? 'done' : 'open');
	await passed(w, car, state, day, reach);
	if (reach('planned')) await signPlan(w, car, reach('implementing') ? 'ngoc' : null, day);
	if (state === 'ineffective' || reach('closing'))
		await insertRow(w, 'carVerification', {
			wardId: car.wardId,
			id: randomUUID(),
			carId: car.id,
			verifierId: w.ids.dung,
			verifiedOn: day,
			targetOperator: '>=',
			targetValue: 95,
			measuredValue: state === 'ineffective' ? 80 : 98,
			effective: state !== 'ineffective',
			observation: 'Đối chiếu sổ theo dõi hồ sơ',
			at: morning(day)
		});
	return car;
}

/** Two causes, of which the second is the root of the first, and two actions that meet it. */
async function anAnalysis(w: World, car: CarRef, day: string, state: 'open' | 'done') {
	const [first, root] = [randomUUID(), randomUUID()];
	const cause = { wardId: car.wardId, carId: car.id };
	await insertRow(w, 'carCause', {
		...cause,
		id: first,
		position: 0,
		text: 'Không ai nhắc hồ sơ sắp đến hạn'
	});
	await insertRow(w, 'carCause', {
		...cause,
		id: root,
		parentId: first,
		position: 1,
		text: 'Quy trình không quy định việc nhắc hạn',
		evidence: 'QT.XH.01 không có bước nhắc hạn',
		isRoot: true
	});
	for (const [position, [owner, description]] of (
		[
			['minh', 'Bổ sung bước nhắc hạn vào quy trình'],
			['hoa', 'Lập bảng theo dõi hạn hằng ngày']
		] as const
	).entries())
		await insertRow(w, 'carAction', {
			...cause,
			id: randomUUID(),
			causeId: root,
			position,
			description,
			ownerId: w.ids[owner],
			dueOn: addDays(day, -4 + position),
			state,
			...(state === 'done' && {
				doneOn: addDays(day, -4),
				doneBy: w.ids[owner],
				result: 'Đã làm, có ảnh chụp'
			})
		});
}

async function passed(
	w: World,
	car: CarRef,
	state: CarState,
	day: string,
	reach: (s: CarState) => boolean
) {
	let from: CarState = 'reported';
	const way = [
		...path.slice(1).filter(reach),
		state === 'ineffective' || state === 'dismissed' ? state : null
	];
	for (const [i, to] of way.entries()) {
		if (to === null || to === 'reported') continue;
		const [step, by] = steps[to];
		await aMove(w, car, step, from, to, by, addDays(day, i - 20));
		from = to;
	}
}

const aMove = (
	w: World,
	car: { wardId: number; id: string },
	step: string,
	fromState: string,
	toState: string,
	by: PersonName,
	day: string
) =>
	insertRow(w, 'carMove', {
		wardId: car.wardId,
		id: randomUUID(),
		carId: car.id,
		step,
		fromState,
		toState,
		actorId: w.ids[by],
		at: morning(day)
	});

/** The hash that a submitted plan carries, and the signature of who approved it. */
async function signPlan(w: World, car: CarRef, approver: PersonName | null, day: string) {
	const sha256 = await w.db.asOwner(async (db) => {
		const row = await byId(db, car);
		if (!row) throw new Error('no such CAR');
		const hash = planSha256(row, await causesOf(db, car), await actionsOf(db, car));
		// A finished CAR does not change any more: it keeps what it was inserted with.
		if (['closed', 'ineffective'].includes(row.state)) return row.planSha256 ?? hash;
		await db.updateTable('car').set({ planSha256: hash }).where('id', '=', car.id).execute();
		return hash;
	});
	if (approver)
		await insertRow(w, 'actSignature', {
			wardId: car.wardId,
			id: randomUUID(),
			subject: 'car',
			subjectId: car.id,
			meaning: 'approve',
			contentSha256: sha256,
			signerId: w.ids[approver],
			signerName: 'Cà Thị Ngọc',
			signerTitle: 'Phó Chủ tịch UBND',
			at: morning(addDays(day, -9))
		});
}

/** The CAR as a person sees it now: what a step is taken on. */
export const seenCar = (w: World, car: CarRef) =>
	w.db.asOwner(async (db) => {
		const row = await byId(db, car);
		if (!row) throw new Error('no such CAR');
		return { wardId: car.wardId, number: car.slug, version: row.version };
	});

export const carNow = (w: World, car: CarRef) =>
	w.db.asOwner(async (db) => {
		const row = await byId(db, car);
		if (!row) throw new Error('no such CAR');
		return row;
	});

/** Steps as they were recorded, the latest last. */
export const movesOf = (w: World, car: CarRef) =>
	w.db.asOwner((db) =>
		db
			.selectFrom('carMove')
			.select(['step', 'fromState', 'toState', 'actorId', 'note'])
			.where('carId', '=', car.id)
			// Moves of one instant stand in the order in which the chain recorded them.
			.orderBy(
				sql`(select e.seq from app.event e where e.ward_id = car_move.ward_id
					and e.subject = 'car_move' and e.subject_id = car_move.id::text)`
			)
			.execute()
	);
