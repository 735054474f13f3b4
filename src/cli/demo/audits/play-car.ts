import { randomUUID } from 'node:crypto';
import type { CarState } from '#lib/domain/nonconformity/states.ts';
import { carSlug } from '#lib/domain/nonconformity/numbering.ts';
import { reading } from '#lib/server/database/transaction.ts';
import { analyseNonconformity } from '#lib/server/usecases/analyse-nonconformity.ts';
import { approvePlan } from '#lib/server/usecases/approve-plan.ts';
import { closeNonconformity } from '#lib/server/usecases/close-nonconformity.ts';
import { completeAction } from '#lib/server/usecases/complete-action.ts';
import { completeActions } from '#lib/server/usecases/complete-actions.ts';
import { containNonconformity } from '#lib/server/usecases/contain-nonconformity.ts';
import { dismissNonconformity } from '#lib/server/usecases/dismiss-nonconformity.ts';
import { type CarKey, loadCar } from '#lib/server/usecases/load-car.ts';
import { planActions } from '#lib/server/usecases/plan-actions.ts';
import { postponeAction } from '#lib/server/usecases/postpone-action.ts';
import { proposeDismissal } from '#lib/server/usecases/propose-dismissal.ts';
import { reportNonconformity } from '#lib/server/usecases/report-nonconformity.ts';
import { submitPlan } from '#lib/server/usecases/submit-plan.ts';
import { triageNonconformity } from '#lib/server/usecases/triage-nonconformity.ts';
import { verifyEffect } from '#lib/server/usecases/verify-effect.ts';
import type { Days } from '../days.ts';
import { demoPicture } from '../picture.ts';
import { type Post, demoPassword as password } from '../posts.ts';
import { type DemoWard, type Stage, instant } from '../stage.ts';
import type { CarCourse, ReportedCar } from './car-story.ts';
import { reached, way } from './car-way.ts';

/** What somebody reported, and all that came of it. */
export async function playReportedCar(
	stage: Stage,
	ward: DemoWard,
	days: Days,
	story: ReportedCar
): Promise<void> {
	const found = days.back(story.when);
	const ctx = await stage.as(ward.people[story.by], instant(found, '10:20'));
	const { title, fact, requirement, evidence, source, clauses } = story;
	const reported = await reportNonconformity(ctx, {
		wardId: ward.id,
		...{ title, fact, requirement, evidence, source, clauses },
		foundOn: found,
		photo: story.photo && (await demoPicture(story.photo)),
		departmentId: ward.departments.get(story.department) ?? null
	});
	await playCourse(stage, ward, days, {
		number: carSlug(reported),
		found,
		requirement,
		grade: story.grade,
		course: story.course
	});
}

type Course = {
	number: string;
	found: string;
	requirement: string;
	grade: 'major' | 'minor';
	course: CarCourse;
};

/** From the report to the state in which the CAR is found today, every step by who may take it. */
export async function playCourse(
	stage: Stage,
	ward: DemoWard,
	days: Days,
	{ number, found, requirement, grade, course }: Course
): Promise<void> {
	const key: CarKey = { wardId: ward.id, number };
	const on = (step: keyof typeof way) => days.after(found, way[step]);
	const by = (post: Post, step: keyof typeof way, time: string) =>
		stage.as(ward.people[post], instant(on(step), time));
	const now = async (ctx: Awaited<ReturnType<Stage['as']>>) => {
		const loaded = await reading(ctx, (db) => loadCar(db, ctx, key));
		return { ...key, version: loaded.car.version, loaded };
	};
	const goes = (to: CarState): boolean => {
		const until = course.until === 'ineffective' ? 'verifying' : course.until;
		return reached.indexOf(until) >= reached.indexOf(to);
	};
	const { owner } = course;

	if (course.until === 'dismissed') {
		const proposer = await by('van-phong', 'triage', '09:00');
		await proposeDismissal(proposer, { ...(await now(proposer)), note: course.dismissal ?? '' });
		const second = await by('pho-chu-tich', 'contain', '15:00');
		await dismissNonconformity(second, { ...(await now(second)), note: 'Nhất trí' });
		return;
	}
	if (!goes('triaged')) return;
	const triage = await by('van-phong', 'triage', '09:00');
	const seen = await now(triage);
	await triageNonconformity(triage, {
		...seen,
		grade,
		ownerId: ward.people[owner],
		dueOn: on('carDue'),
		requirement,
		clauses: seen.loaded.car.clauses,
		departmentId: seen.loaded.car.departmentId
	});
	if (!goes('contained')) return;
	const contain = await by(owner, 'contain', '14:10');
	await containNonconformity(contain, {
		...(await now(contain)),
		corrected: 'yes',
		correction: course.correction,
		correctedOn: on('contain'),
		disposition: course.disposition
	});
	if (!goes('analysed')) return;
	const analyse = await by(owner, 'analyse', '15:00');
	const causes = course.causes.map((cause) => ({ ...cause, id: randomUUID() }));
	await analyseNonconformity(analyse, {
		...(await now(analyse)),
		method: 'five_whys',
		causes: causes.map((cause, i) => ({
			...cause,
			parentId: causes[i - 1]?.id ?? null,
			isRoot: i === causes.length - 1
		})),
		similarCases: 'none',
		similarNote: 'Đã xem các lĩnh vực khác, không có trường hợp tương tự'
	});
	if (!goes('planned')) return;
	const plan = await by(owner, 'plan', '10:00');
	const root = causes.at(-1)?.id ?? '';
	await planActions(plan, {
		...(await now(plan)),
		actions: course.actions.map(({ description, by: post }) => ({
			id: randomUUID(),
			causeId: root,
			description,
			ownerId: ward.people[post],
			dueOn: on('due')
		})),
		measure: course.measure.what,
		targetOperator: course.measure.operator,
		targetValue: course.measure.value,
		targetUnit: course.measure.unit,
		verifyFrom: on('verifyFrom')
	});
	await submitPlan(plan, await now(plan));
	if (!goes('implementing')) return;
	const approve = await by('pho-chu-tich', 'approve', '16:00');
	await approvePlan(approve, { ...(await now(approve)), password });
	if (course.postponed) {
		const postpone = await by('pho-chu-tich', 'postpone', '09:30');
		const { loaded, ...step } = await now(postpone);
		await postponeAction(postpone, {
			...step,
			actionId: loaded.actions[0]?.id ?? '',
			dueOn: on('postponed'),
			reason: course.postponed
		});
	}
	if (!goes('verifying')) return;
	for (const [i, action] of course.actions.entries()) {
		const doer = await by(action.by, 'done', '11:00');
		const { loaded, ...step } = await now(doer);
		await completeAction(doer, {
			...step,
			actionId: loaded.actions[i]?.id ?? '',
			doneOn: on('done'),
			result: action.result,
			evidence: 'Lưu tại bộ phận thực hiện'
		});
	}
	const complete = await by(owner, 'complete', '16:30');
	await completeActions(complete, await now(complete));
	if (!course.measured) return;
	const verify = await by('tai-chinh', 'verify', '10:00');
	const { next } = await verifyEffect(verify, {
		...(await now(verify)),
		measured: course.measured.value,
		verdict: course.until === 'ineffective' ? 'ineffective' : 'effective',
		observation: course.measured.observation,
		password
	});
	if (next && course.next)
		await playCourse(stage, ward, days, {
			number: carSlug(next),
			found: on('verify'),
			requirement,
			grade,
			course: course.next
		});
	if (!goes('closed')) return;
	const close = await by('van-phong', 'close', '15:30');
	await closeNonconformity(close, {
		...(await now(close)),
		risksNote: 'Đã rà soát bảng rủi ro, không phát sinh rủi ro mới',
		documentsChanged: 'no',
		documentsNote: 'Quy trình hiện hành đã đủ, không phải sửa',
		password
	});
}
