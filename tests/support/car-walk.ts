import { randomUUID } from 'node:crypto';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { type CarNumber, carSlug } from '#lib/domain/nonconformity/numbering.ts';
import type { CarState } from '#lib/domain/nonconformity/states.ts';
import { isRefusal } from '#lib/domain/refusal.ts';
import type { Context } from '#lib/server/context.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { addAction } from '#lib/server/usecases/add-action.ts';
import { analyseNonconformity } from '#lib/server/usecases/analyse-nonconformity.ts';
import { approvePlan } from '#lib/server/usecases/approve-plan.ts';
import { cancelAction } from '#lib/server/usecases/cancel-action.ts';
import { closeNonconformity } from '#lib/server/usecases/close-nonconformity.ts';
import { completeAction } from '#lib/server/usecases/complete-action.ts';
import { completeActions } from '#lib/server/usecases/complete-actions.ts';
import { containNonconformity } from '#lib/server/usecases/contain-nonconformity.ts';
import { dismissNonconformity } from '#lib/server/usecases/dismiss-nonconformity.ts';
import { type LoadedCar, loadCar } from '#lib/server/usecases/load-car.ts';
import { planActions } from '#lib/server/usecases/plan-actions.ts';
import { postponeAction } from '#lib/server/usecases/postpone-action.ts';
import { proposeDismissal } from '#lib/server/usecases/propose-dismissal.ts';
import { reopenActions } from '#lib/server/usecases/reopen-actions.ts';
import { reportNonconformity } from '#lib/server/usecases/report-nonconformity.ts';
import { returnPlan } from '#lib/server/usecases/return-plan.ts';
import { submitPlan } from '#lib/server/usecases/submit-plan.ts';
import { triageNonconformity } from '#lib/server/usecases/triage-nonconformity.ts';
import { verifyEffect } from '#lib/server/usecases/verify-effect.ts';
import type { Walk, WalkMove } from './walks.ts';
import { type PersonName, rightPassword } from './world.ts';

/** A CAR as the last page of it showed it. */
type Known = { slug: string; seen: LoadedCar };
type Step = (ctx: Context, input: never) => Promise<unknown>;

const owners = ['minh', 'hoa'] as const;
const leads = ['lan', 'ngoc', 'hung'] as const;
const open = 8;

/** Moves on the CARs of a ward: reports new ones as old ones end, and tries what fits, or what does not. */
export function carMoves(): (walk: Walk) => WalkMove[] {
	const cars: Known[] = [];
	const look = async (walk: Walk, ref: CarNumber | string): Promise<Known> => {
		const slug = typeof ref === 'string' ? ref : carSlug(ref);
		const lan = await walk.as('lan');
		const key = { wardId: walk.w.wards.thanhBinh, number: slug };
		return { slug, seen: await reading(lan, (db) => loadCar(db, lan, key)) };
	};
	const again = async (walk: Walk, car: Known) => Object.assign(car, await look(walk, car.slug));
	const unfinished = () =>
		cars.filter(({ seen }) => !['closed', 'ineffective', 'dismissed'].includes(seen.car.state));

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
			cars.push(await look(walk, ref));
		}
	};
	const on = (
		name: string,
		usual: readonly PersonName[],
		step: Step,
		told: (walk: Walk, seen: LoadedCar, ctx: Context) => object
	) => ({
		name,
		usual,
		move: (car: Known): WalkMove => ({
			name,
			usual,
			try: async (walk, ctx) => {
				const version = car.seen.car.version + (walk.chance(0.03) ? 1 : 0);
				const password = walk.chance(0.98) ? rightPassword : 'sai';
				const key = { wardId: walk.w.wards.thanhBinh, number: car.slug, version, password };
				try {
					const done = await step(ctx, { ...key, ...told(walk, car.seen, ctx) } as never);
					const next = (done as { next?: CarNumber | null } | undefined)?.next;
					if (next) cars.push(await look(walk, next));
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
	return (walk) => {
		const running = unfinished();
		if (running.length < open || walk.chance(0.02)) return [report];
		// One in eight is tried on what has ended.
		const car = walk.pick(walk.chance(0.87) ? running : cars);
		const { state } = car.seen.car;
		const fitting = all.filter(({ during }) => during.includes(state));
		return (fitting.length && walk.chance(0.9) ? fitting : all).map(({ move }) => move(car));
	};
}

type On = (
	name: string,
	usual: readonly PersonName[],
	step: Step,
	told: (walk: Walk, seen: LoadedCar, ctx: Context) => object
) => { name: string; move: (car: Known) => WalkMove };

function steps(on: On): { during: CarState[]; move: (car: Known) => WalkMove }[] {
	const during = (states: CarState[], made: ReturnType<On>) => ({ during: states, ...made });
	const anAction = (walk: Walk, { actions }: LoadedCar): string =>
		actions.length === 0 ? randomUUID() : walk.pick(actions).id;
	const reason = (walk: Walk): string => (walk.chance(0.9) ? 'Có lý do' : '');
	const none = () => ({});
	return [
		during(
			['reported'],
			on('triage', leads, triageNonconformity, (walk, _seen, ctx) => ({
				grade: walk.pick(['major', 'minor']),
				ownerId: walk.w.ids[walk.pick(walk.chance(0.9) ? owners : (['lan', 'khach'] as const))],
				dueOn: addDays(ctx.today, 30),
				requirement: 'Trả kết quả đúng hạn'
			}))
		),
		during(
			['reported'],
			on('propose', leads, proposeDismissal, (walk) => ({ note: reason(walk) }))
		),
		during(['reported'], on('dismiss', leads, dismissNonconformity, none)),
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
			}))
		),
		during(['analysed'], on('plan', owners, planActions, planned)),
		during(['analysed'], on('submit', owners, submitPlan, none)),
		during(
			['planned'],
			on('return', leads, returnPlan, (walk) => ({ note: reason(walk) }))
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
			}))
		),
		during(
			['implementing'],
			on('cancel', leads, cancelAction, (walk, seen) => ({
				actionId: anAction(walk, seen),
				reason: reason(walk)
			}))
		),
		during(
			['implementing'],
			on('add', leads, addAction, (walk, seen, ctx) => ({
				causeId: seen.causes[0]?.id ?? randomUUID(),
				description: 'Việc thêm',
				ownerId: walk.w.ids[walk.pick(owners)],
				dueOn: addDays(ctx.today, 2),
				reason: reason(walk)
			}))
		),
		...[0, 1].map(() =>
			during(['implementing'], on('complete', ['lan', ...owners], completeActions, none))
		),
		during(
			['verifying'],
			on('reopen', ['dung'], reopenActions, (walk) => ({ note: reason(walk) }))
		),
		...[0, 1, 2].map(() =>
			during(
				['verifying'],
				on('verify', ['dung', 'lan', 'hoa'], verifyEffect, (walk) => ({
					measured: walk.pick([80, 95, 99]),
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

function planned(walk: Walk, { causes }: LoadedCar, ctx: Context): object {
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
