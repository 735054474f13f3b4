import { expect } from 'vitest';
import { act, again, dayOf, linksOf } from './acts.ts';
import { type Person, m, open } from './actors.ts';

export type Correctors = {
	coordinator: Person;
	/** Who owns the nonconformity, and does what is planned. */
	owner: Person;
	ownerName: string;
	deputy: Person;
	auditor: Person;
};

/**
 * A nonconformity from its triage until its effect waits to be verified, all on one day: the actions are
 * due on it, the effect may be verified from the next.
 * @param car its address; @param day days after the story began.
 * @param look whether axe looks at each page: the second time round they are the same pages.
 */
export async function correct(people: Correctors, car: string, day: number, look: boolean) {
	const { coordinator, owner, ownerName, deputy } = people;
	const take = look ? act : again;
	await take(coordinator, `${car}/triage`, m.car_triage_verb, {
		ownerId: ownerName,
		dueOn: dayOf(day + 30)
	});
	await take(owner, `${car}/containment`, m.car_containment_verb, {
		corrected: 'yes',
		correction: 'Đã bổ sung giấy tờ còn thiếu vào ba hồ sơ',
		correctedOn: dayOf(day),
		disposition: 'informed'
	});
	await take(owner, `${car}/analysis`, m.car_analysis_verb, {
		'causes.0.text': 'Người tiếp nhận kiểm tra hồ sơ theo trí nhớ',
		'causes.0.evidence': 'Phỏng vấn tại quầy, không có phiếu kiểm tra',
		'causes.0.isRoot': true,
		similarCases: 'none',
		similarNote: 'Đã xem các lĩnh vực khác'
	});
	await take(
		owner,
		`${car}/plan`,
		m.car_plan_next,
		{
			'actions.0.description': 'Lập phiếu đối chiếu thành phần hồ sơ dùng tại quầy',
			'actions.0.ownerId': ownerName,
			'actions.0.dueOn': dayOf(day),
			measure: 'Tỷ lệ hồ sơ đủ thành phần',
			targetOperator: '>=',
			targetValue: '98',
			targetUnit: '%',
			verifyFrom: dayOf(day + 1)
		},
		/submission$/
	);
	await take(owner, `${car}/submission`, m.car_submission_verb);
	await take(deputy, `${car}/approval`, m.car_approval_verb);
	await open(owner, car);
	const [action] = await linksOf(owner, /\/actions\/[0-9a-f-]{36}$/);
	await take(owner, action ?? expect.unreachable('no action is offered'), m.car_action_done_verb, {
		result: 'Đã dùng phiếu đối chiếu tại quầy',
		evidence: 'Phiếu số 01 lưu tại bộ phận Một cửa'
	});
	await take(owner, `${car}/completion`, m.car_action_complete_verb);
}

/** Whoever had no part in it measures, and signs what was measured. */
export const verify = (
	{ auditor }: Correctors,
	car: string,
	measured: string,
	verdict: 'effective' | 'ineffective'
): Promise<void> =>
	act(auditor, `${car}/verification`, m.car_action_verify_verb, {
		measured,
		verdict,
		observation: `Đối chiếu 60 hồ sơ: ${measured} % đủ thành phần`
	});
