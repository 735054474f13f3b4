import { expect, test } from 'vitest';
import { refusalSentences as say } from '#lib/i18n/refusal-sentences.ts';

test('codes of ours are said in words', () => {
	const notAllowed = say['not-allowed']({ action: 'revision.approve' }, 'vi');
	expect(notAllowed.what).toContain('phê duyệt tài liệu');
	const state = say['wrong-state']({ state: 'in_review', step: 'approve' }, 'vi');
	expect(state.what).toContain('Đang xem xét');
});

test('a code nobody knows does not show as a code', () => {
	const { what } = say['not-allowed']({ action: 'approve-revision' }, 'vi');
	expect(what).toContain('thực hiện việc này');
	expect(what).not.toContain('approve');
});

test('the day, the space left and the minutes to wait are written as people write them', () => {
	expect(say['as-of-read-only']({ date: '2019-03-14' }, 'vi').what).toContain('14/03/2019');
	expect(say['disk-nearly-full']({ freeMegabytes: 1255.9 }, 'vi').what).toContain('1.255\u00a0MB');
	expect(say['disk-nearly-full']({ freeMegabytes: 1255.9 }, 'en').what).toContain('1,255\u00a0MB');
	expect(say['too-many-attempts']({ retryInSeconds: 61 }, 'vi').next).toContain('2 phút');
	expect(say['too-many-attempts']({ retryInSeconds: 0 }, 'vi').next).toContain('1 phút');
});

test('what is no day is shown as it came', () => {
	const { what } = say['bad-period']({ from: '31/31/2026', until: '' }, 'vi');
	expect(what).toContain('31/31/2026');
});

test('a file that is gone is named by the beginning of its hash', () => {
	const { next } = say['file-missing']({ sha256: `0123456789ab${'f'.repeat(52)}` }, 'vi');
	expect(next).toContain('0123456789ab');
	expect(next).not.toContain('0123456789abf');
});

test('each fault of a password is told by its own sentence', () => {
	const faults = (['short', 'long', 'common', 'personal', 'same'] as const).map(
		(why) => say['weak-password']({ why }, 'vi').what
	);
	expect(new Set(faults).size).toBe(faults.length);
});

test('a state that audits and CARs both have is told by the step that was tried', () => {
	const told = (state: string, step: string) => say['wrong-state']({ state, step }, 'vi').what;
	expect(told('verifying', 'triage')).toContain('Chờ thẩm tra hiệu lực');
	expect(told('planned', 'submit_plan')).toContain('Kế hoạch chờ phê duyệt');
	expect(told('planned', 'notify')).not.toContain('Kế hoạch chờ phê duyệt');
});
