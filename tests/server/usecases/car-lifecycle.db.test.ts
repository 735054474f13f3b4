import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays } from '#lib/domain/calendar/dates.ts';
import { type CarStep, carSteps } from '#lib/domain/nonconformity/lifecycle.ts';
import { type CarState, carStates } from '#lib/domain/nonconformity/states.ts';
import { actionsOf } from '#lib/server/database/car-actions.ts';
import { causesOf } from '#lib/server/database/car-causes.ts';
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
import { returnPlan } from '#lib/server/usecases/return-plan.ts';
import { submitPlan } from '#lib/server/usecases/submit-plan.ts';
import { triageNonconformity } from '#lib/server/usecases/triage-nonconformity.ts';
import { verifyEffect } from '#lib/server/usecases/verify-effect.ts';
import { aCarIn, carNow, movesOf, seenCar } from '../../support/cars.ts';
import { type Scene, expectMoves, expectRefusals } from '../../support/lifecycle-walk.ts';
import { type World, makeWorld, rightPassword, testDay } from '../../support/world.ts';

/**
 * Minh owns it and does the first action, Hoa does the second; Lan proposed to dismiss what is only
 * reported. This is all that may happen.
 */
const open = {
	'reported triage': ['lan', 'ngoc', 'hung'],
	'reported propose_dismissal': ['lan', 'ngoc', 'hung'],
	'reported dismiss': ['ngoc', 'hung'],
	'triaged contain': ['lan', 'minh'],
	'triaged hand_over': ['lan', 'hung'],
	'triaged postpone': ['lan', 'ngoc', 'hung'],
	'contained save_causes': ['minh'],
	'contained analyse': ['minh'],
	'contained hand_over': ['lan', 'hung'],
	'contained postpone': ['lan', 'ngoc', 'hung'],
	'analysed analyse': ['minh'],
	'analysed plan': ['minh'],
	'analysed submit_plan': ['minh'],
	'analysed hand_over': ['lan', 'hung'],
	'analysed postpone': ['lan', 'ngoc', 'hung'],
	'planned return_plan': ['ngoc', 'hung'],
	'planned approve_plan': ['ngoc', 'hung'],
	'planned hand_over': ['lan', 'hung'],
	'planned postpone': ['lan', 'ngoc', 'hung'],
	'implementing complete_action': ['minh', 'hoa'],
	'implementing postpone_action': ['lan', 'ngoc', 'hung'],
	'implementing cancel_action': ['lan', 'ngoc', 'hung'],
	'implementing add_action': ['lan', 'ngoc', 'hung'],
	'implementing hand_over_action': ['lan', 'hung'],
	'implementing hand_over': ['lan', 'hung'],
	'implementing postpone': ['lan', 'ngoc', 'hung'],
	'verifying reopen': ['lan', 'dung', 'ngoc', 'hung'],
	'verifying verify_effective': ['lan', 'dung', 'ngoc', 'hung'],
	'verifying verify_ineffective': ['lan', 'dung', 'ngoc', 'hung'],
	'verifying hand_over': ['lan', 'hung'],
	'verifying postpone': ['lan', 'ngoc', 'hung'],
	'closing close': ['lan', 'ngoc', 'hung'],
	'closing postpone': ['lan', 'ngoc', 'hung']
} as const;

/** A CAR that has come so far, and what a page of it would send. */
async function sceneIn(w: World, state: CarState): Promise<Scene<CarStep>> {
	const proposed = { dismissalProposedBy: w.ids.lan, dismissalReason: 'Trùng với phiếu khác' };
	const car = await aCarIn(w, state, state === 'reported' ? proposed : {});
	const { causes, actions } = await w.db.asOwner(async (db) => ({
		causes: await causesOf(db, car),
		actions: await actionsOf(db, car)
	}));
	const root = causes.find(({ isRoot }) => isRoot)?.id ?? randomUUID();
	const ofHoa = actions.find(({ ownerId }) => ownerId === w.ids.hoa)?.id ?? randomUUID();
	const seen = { ...(await seenCar(w, car)), password: rightPassword };
	const note = { note: 'Có lý do', reason: 'Có lý do' };
	const analysis = {
		...seen,
		method: 'five_whys' as const,
		causes: causes.length
			? causes
			: [{ id: root, text: 'Không ai nhắc hạn', evidence: 'Sổ theo dõi', isRoot: true }],
		similarCases: 'none' as const,
		similarNote: 'Đã xem các lĩnh vực khác'
	};
	const action = {
		causeId: root,
		description: 'Bổ sung bước nhắc hạn',
		ownerId: w.ids.minh,
		dueOn: addDays(testDay, 2)
	};
	const verification = { ...seen, observation: 'Đối chiếu sổ theo dõi' };
	const take: Scene<CarStep>['take'] = {
		triage: (ctx) =>
			triageNonconformity(ctx, {
				...seen,
				grade: 'minor',
				ownerId: w.ids.minh,
				dueOn: addDays(testDay, 30),
				requirement: 'Trả kết quả đúng hạn'
			}),
		propose_dismissal: (ctx) => proposeDismissal(ctx, { ...seen, ...note }),
		dismiss: (ctx) => dismissNonconformity(ctx, seen),
		contain: (ctx) =>
			containNonconformity(ctx, {
				...seen,
				corrected: 'yes',
				correction: 'Gửi văn bản xin lỗi',
				correctedOn: testDay,
				disposition: 'informed'
			}),
		save_causes: (ctx) => analyseNonconformity(ctx, { ...analysis, finish: false }),
		analyse: (ctx) => analyseNonconformity(ctx, analysis),
		plan: (ctx) =>
			planActions(ctx, {
				...seen,
				actions: [{ id: randomUUID(), ...action }],
				measure: 'Tỷ lệ đúng hạn',
				targetOperator: '>=',
				targetValue: 95,
				targetUnit: '%',
				verifyFrom: addDays(testDay, 5)
			}),
		submit_plan: (ctx) => submitPlan(ctx, seen),
		return_plan: (ctx) => returnPlan(ctx, { ...seen, ...note }),
		approve_plan: (ctx) => approvePlan(ctx, seen),
		complete_action: (ctx) =>
			completeAction(ctx, {
				...seen,
				actionId: ofHoa,
				doneOn: testDay,
				result: 'Đã làm',
				evidence: 'Biên bản'
			}),
		postpone_action: (ctx) =>
			postponeAction(ctx, { ...seen, ...note, actionId: ofHoa, dueOn: addDays(testDay, 9) }),
		cancel_action: (ctx) => cancelAction(ctx, { ...seen, ...note, actionId: ofHoa }),
		add_action: (ctx) => addAction(ctx, { ...seen, ...note, ...action }),
		hand_over_action: (ctx) =>
			handOverAction(ctx, {
				...seen,
				actionId: ofHoa,
				ownerId: w.ids.dung,
				reason: 'Chuyển công tác'
			}),
		hand_over: (ctx) => handOverNonconformity(ctx, { ...seen, ...note, ownerId: w.ids.hoa }),
		postpone: (ctx) => postponeNonconformity(ctx, { ...seen, ...note, dueOn: '2027-06-30' }),
		complete: (ctx) => completeActions(ctx, seen),
		reopen: (ctx) => reopenActions(ctx, { ...seen, ...note }),
		verify_effective: (ctx) =>
			verifyEffect(ctx, { ...verification, measured: 98, verdict: 'effective' }),
		verify_ineffective: (ctx) =>
			verifyEffect(ctx, { ...verification, measured: 80, verdict: 'ineffective' }),
		close: (ctx) =>
			closeNonconformity(ctx, {
				...seen,
				risksNote: 'Đã rà soát',
				documentsChanged: 'no',
				documentsNote: 'Quy trình đã đủ'
			})
	};
	return {
		w,
		take,
		state: async () => (await carNow(w, car)).state,
		moves: async () => (await movesOf(w, car)).map(({ step }) => step)
	};
}

const lifecycle = async () => {
	const w = await makeWorld();
	return { states: carStates, table: carSteps, scene: (s: CarState) => sceneIn(w, s), open };
};

test('what the table of a CAR does not allow is refused, for every step, state and person, and leaves no trace', async () =>
	expectRefusals(await lifecycle()));

test('what the table of a CAR allows happens, with its move on record', async () =>
	expectMoves(await lifecycle()));

test('once every action is done, its owner or the coordinator says so', async () => {
	for (const person of ['minh', 'lan'] as const) {
		const w = await makeWorld();
		const car = await aCarIn(w, 'implementing');
		await w.db.asOwner((db) =>
			db
				.updateTable('carAction')
				.set({
					state: 'done',
					doneOn: testDay,
					doneBy: w.ids.hoa,
					result: 'Đã làm',
					evidence: 'BB'
				})
				.where('carId', '=', car.id)
				.execute()
		);
		await completeActions(await w.as(person), await seenCar(w, car));
		expect((await carNow(w, car)).state, person).toBe('verifying');
	}
});
