import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { type CarNumber, carSlug, parseCarSlug } from '#lib/domain/nonconformity/numbering.ts';
import type { CarState } from '#lib/domain/nonconformity/states.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import type { Context } from '#lib/server/context.ts';
import { addAction } from '#lib/server/usecases/add-action.ts';
import { analyseNonconformity } from '#lib/server/usecases/analyse-nonconformity.ts';
import { approvePlan } from '#lib/server/usecases/approve-plan.ts';
import { cancelAction } from '#lib/server/usecases/cancel-action.ts';
import { closeNonconformity } from '#lib/server/usecases/close-nonconformity.ts';
import { completeAction } from '#lib/server/usecases/complete-action.ts';
import { completeActions } from '#lib/server/usecases/complete-actions.ts';
import { containNonconformity } from '#lib/server/usecases/contain-nonconformity.ts';
import { dismissNonconformity } from '#lib/server/usecases/dismiss-nonconformity.ts';
import { handOverAction } from '#lib/server/usecases/hand-over-action.ts';
import { handOverNonconformity } from '#lib/server/usecases/hand-over-nonconformity.ts';
import { planActions } from '#lib/server/usecases/plan-actions.ts';
import { postponeAction } from '#lib/server/usecases/postpone-action.ts';
import { postponeNonconformity } from '#lib/server/usecases/postpone-nonconformity.ts';
import { proposeDismissal } from '#lib/server/usecases/propose-dismissal.ts';
import { reopenActions } from '#lib/server/usecases/reopen-actions.ts';
import { reportNonconformity } from '#lib/server/usecases/report-nonconformity.ts';
import { returnPlan } from '#lib/server/usecases/return-plan.ts';
import { submitPlan } from '#lib/server/usecases/submit-plan.ts';
import { triageNonconformity } from '#lib/server/usecases/triage-nonconformity.ts';
import { verifyEffect } from '#lib/server/usecases/verify-effect.ts';
import type { Walk, WalkMove } from './walks.ts';
import { type PersonName, rightPassword } from './world.ts';

/** What a page of a CAR would send along. */
type SeenCar = {
	state: CarState;
	version: number;
	owner: string | null;
	proposed: boolean;
	actions: { id: string; open: boolean }[];
	causes: { id: string; isRoot: boolean }[];
};
/** A CAR as the last page of it showed it. */
type Known = { slug: string; seen: SeenCar };
type Step = (ctx: Context, input: never) => Promise<unknown>;

const owners = ['minh', 'hoa'] as const;
const leads = ['lan', 'ngoc', 'hung'] as const;
const open = 4;

/** As the owner sees it, in one look. */
async function look(walk: Walk, slug: string): Promise<Known> {
	const { year, number } = parseCarSlug(slug) ?? { year: 0, number: 0 };
	const { rows } = await walk.w.db.asOwner((db) =>
		sql<SeenCar>`select c.state, c.version, c.owner_id as owner,
			c.dismissal_proposed_by is not null as proposed,
			(select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'open', a.state = 'open')
				order by a.position), '[]') from app.car_action a
				where a.car_id = c.id) as actions,
			(select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'isRoot', k.is_root)), '[]')
				from app.car_cause k where k.car_id = c.id) as causes
			from app.car c where c.ward_id = ${walk.w.wards.thanhBinh} and c.year = ${year}
				and c.number = ${number}`.execute(db)
	);
	const [seen] = rows;
	if (!seen) throw new Error(`no CAR ${slug}`);
	return { slug, seen };
}

/**
 * Moves on the CARs of a ward: reports new ones as old ones end, and tries what fits, or what does not.
 * `adopt` takes in one that came about by itself.
 */
export function carMoves(): {
	moves: (walk: Walk) => Promise<WalkMove[]>;
	adopt: (walk: Walk, slug: string) => Promise<void>;
} {
	const cars: Known[] = [];
	const adopt = async (walk: Walk, slug: string) => void cars.push(await look(walk, slug));
	const again = async (walk: Walk, car: Known) => Object.assign(car, await look(walk, car.slug));
	const unfinished = () =>
		cars.filter(({ seen }) => !['closed', 'ineffective', 'dismissed'].includes(seen.state));

	const report: WalkMove = {
		name: 'report',
		usual: ['hoa', 'dung', 'lan'],
		try: async (walk, ctx) => {
			const ref = await reportNonconformity(ctx, {
				wardId: walk.w.wards.thanhBinh,
				title: 'Hồ sơ quá hạn',
				fact: walk.chance(0.9) ? '12 hồ sơ quá hạn' : '',
				source: walk.pick(['inspection', 'complaint', 'late_dossier', 'risk'])
			});
			await adopt(walk, carSlug(ref));
		}
	};
	const on = (
		name: string,
		usual: readonly PersonName[],
		step: Step,
		told: (walk: Walk, seen: SeenCar, ctx: Context) => object
	) => ({
		name,
		usual,
		move: (car: Known, walk: Walk): WalkMove => ({
			name,
			usual: usual === owners ? ownerOf(car.seen, walk) : usual,
			try: async (walk, ctx) => {
				const version = car.seen.version + (walk.chance(0.03) ? 1 : 0);
				const password = walk.chance(0.98) ? rightPassword : 'sai';
				const key = { wardId: walk.w.wards.thanhBinh, number: car.slug, version, password };
				try {
					const done = await step(ctx, { ...key, ...told(walk, car.seen, ctx) } as never);
					const next = (done as { next?: CarNumber | null } | undefined)?.next;
					if (next) await adopt(walk, carSlug(next));
				} catch (error) {
					if (!isRefusal(error, 'stale')) throw error;
					await again(walk, car);
					throw error;
				}
				await again(walk, car);
			}
		})
	});
	const all = steps(on);
	const moves = async (walk: Walk) => {
		const running = unfinished();
		if (running.length < open || walk.chance(0.02)) return [report];
		// One in eight is tried on what has ended.
		const car = walk.pick(walk.chance(0.87) ? running : cars);
		const { state } = car.seen;
		const fitting = all.filter((one) => one.during.includes(state) && one.fits(car.seen, walk));
		return (fitting.length && walk.chance(0.9) ? fitting : all).map(({ move }) => move(car, walk));
	};
	return { moves, adopt };
}

/** Whether it leads on; what does not is tried now and then too. */
type Fits = (seen: SeenCar, walk: Walk) => boolean;

const ownerOf = ({ owner }: SeenCar, { w }: Walk): readonly PersonName[] => {
	const known = ([...owners, 'dung'] as const).filter((name) => w.ids[name] === owner);
	return known.length > 0 ? known : owners;
};

type On = (
	name: string,
	usual: readonly PersonName[],
	step: Step,
	told: (walk: Walk, seen: SeenCar, ctx: Context) => object
) => { name: string; move: (car: Known, walk: Walk) => WalkMove };

function steps(
	on: On
): { during: CarState[]; fits: Fits; move: (car: Known, walk: Walk) => WalkMove }[] {
	const during = (states: CarState[], made: ReturnType<On>, fits: Fits = () => true) => ({
		during: states,
		fits,
		...made
	});
	const sometimes: Fits = (_seen, walk) => walk.chance(0.35);
	const isDone: Fits = ({ actions }, walk) =>
		actions.every(({ open }) => !open) || walk.chance(0.1);
	const anAction = (walk: Walk, { actions }: SeenCar): string =>
		actions.length === 0
			? randomUUID()
			: (actions.find(({ open }) => open) ?? walk.pick(actions)).id;
	const reason = (walk: Walk): string => (walk.chance(0.9) ? 'Có lý do' : '');
	const none = () => ({});
	return [
		...[0, 1].map(() =>
			during(
				['reported'],
				on('triage', leads, triageNonconformity, (walk, _seen, ctx) => ({
					grade: walk.pick(['major', 'minor']),
					ownerId: walk.w.ids[walk.pick(walk.chance(0.9) ? owners : (['lan', 'khach'] as const))],
					dueOn: addDays(ctx.today, 30),
					requirement: 'Trả kết quả đúng hạn'
				}))
			)
		),
		during(
			['reported'],
			on('propose', leads, proposeDismissal, (walk) => ({ note: reason(walk) })),
			({ proposed }) => !proposed
		),
		...[0, 1, 2].map(() =>
			during(
				['reported'],
				on('dismiss', leads, dismissNonconformity, none),
				({ proposed }) => proposed
			)
		),
		during(
			['triaged'],
			on('contain', ['lan', ...owners], containNonconformity, (walk, _seen, ctx) => ({
				corrected: walk.pick(['yes', 'none']),
				correction: 'Xin lỗi công dân',
				correctedOn: ctx.today,
				correctionNoneReason: 'Chưa có đầu ra',
				disposition: walk.pick(['informed', 'none'])
			}))
		),
		during(
			['contained', 'analysed'],
			on('analyse', owners, analyseNonconformity, (walk) => ({
				method: 'five_whys',
				causes: walk.chance(0.95)
					? [
							{
								id: randomUUID(),
								text: 'Không ai nhắc hạn',
								evidence: walk.chance(0.9) ? 'Sổ theo dõi' : '',
								isRoot: walk.chance(0.95)
							}
						]
					: [],
				similarCases: walk.chance(0.95) ? 'none' : null,
				finish: walk.chance(0.9)
			})),
			({ state }, walk) => state === 'contained' || walk.chance(0.1)
		),
		during(
			['analysed'],
			on('plan', owners, planActions, planned),
			(seen, walk) => seen.actions.length === 0 || walk.chance(0.2)
		),
		during(
			['analysed'],
			on('submit', owners, submitPlan, none),
			(seen, walk) => seen.actions.length > 0 || walk.chance(0.1)
		),
		during(
			['planned'],
			on('return', leads, returnPlan, (walk) => ({ note: reason(walk) })),
			sometimes
		),
		...[0, 1].map(() => during(['planned'], on('approve', ['ngoc', 'hung'], approvePlan, none))),
		...[0, 1].map(() =>
			during(
				['implementing'],
				on('do', owners, completeAction, (walk, seen, ctx) => ({
					actionId: anAction(walk, seen),
					doneOn: ctx.today,
					result: 'Đã làm',
					evidence: walk.chance(0.9) ? 'Biên bản' : ''
				}))
			)
		),
		during(
			['implementing'],
			on('postpone', leads, postponeAction, (walk, seen, ctx) => ({
				actionId: anAction(walk, seen),
				dueOn: addDays(ctx.today, Math.floor(walk.random() * 9)),
				reason: reason(walk)
			})),
			sometimes
		),
		during(
			['implementing'],
			on('cancel', leads, cancelAction, (walk, seen) => ({
				actionId: anAction(walk, seen),
				reason: reason(walk)
			})),
			sometimes
		),
		during(
			['implementing'],
			on('add', leads, addAction, (walk, seen, ctx) => ({
				causeId: seen.causes[0]?.id ?? randomUUID(),
				description: 'Việc thêm',
				ownerId: walk.w.ids[walk.pick(owners)],
				dueOn: addDays(ctx.today, 2),
				reason: reason(walk)
			})),
			sometimes
		),
		during(
			['triaged', 'contained', 'analysed', 'planned', 'implementing', 'verifying'],
			on('hand over', ['lan', 'hung'], handOverNonconformity, (walk) => ({
				ownerId: walk.w.ids[walk.pick([...owners, ...owners, 'dung'] as const)],
				reason: reason(walk)
			})),
			(_seen, walk) => walk.chance(0.05)
		),
		during(
			['implementing'],
			on('hand over an action', ['lan', 'hung'], handOverAction, (walk, seen) => ({
				actionId: anAction(walk, seen),
				ownerId: walk.w.ids[walk.pick([...owners, 'dung'] as const)],
				reason: reason(walk)
			})),
			sometimes
		),
		during(
			['triaged', 'planned', 'implementing', 'closing'],
			on('put off', leads, postponeNonconformity, (walk, _seen, ctx) => ({
				dueOn: addDays(ctx.today, 20 + Math.floor(walk.random() * 60)),
				reason: reason(walk)
			})),
			(_seen, walk) => walk.chance(0.1)
		),
		...[0, 1, 2].map(() =>
			during(['implementing'], on('complete', owners, completeActions, none), isDone)
		),
		during(
			['verifying'],
			on('reopen', ['dung'], reopenActions, (walk) => ({ note: reason(walk) })),
			sometimes
		),
		...[0, 1, 2, 3, 4].map(() =>
			during(
				['verifying'],
				on('verify', ['dung', 'lan', 'hoa'], verifyEffect, (walk) => ({
					measured: walk.pick([80, 95, 99, 99]),
					verdict: walk.pick(['effective', 'effective', 'ineffective']),
					observation: 'Đối chiếu sổ'
				}))
			)
		),
		during(
			['closing'],
			on('close', leads, closeNonconformity, (walk) => ({
				risksNote: 'Đã rà soát',
				documentsChanged: walk.chance(0.8) ? 'no' : 'yes',
				documentsNote: reason(walk)
			}))
		)
	];
}

function planned(walk: Walk, { causes }: SeenCar, ctx: Context): object {
	const root = causes.find(({ isRoot }) => isRoot)?.id ?? randomUUID();
	const last = addDays(ctx.today, 1 + Math.floor(walk.random() * 3));
	return {
		actions: Array.from({ length: Math.floor(walk.random() * 3) }, () => ({
			id: randomUUID(),
			causeId: root,
			description: 'Bổ sung bước nhắc hạn',
			ownerId: walk.w.ids[walk.pick(owners)],
			dueOn: last
		})),
		measure: walk.chance(0.95) ? 'Tỷ lệ đúng hạn' : '',
		targetOperator: '>=',
		targetValue: 95,
		targetUnit: '%',
		verifyFrom: addDays(last, walk.chance(0.9) ? 3 : 0)
	};
}
