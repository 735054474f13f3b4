import { expect, test } from 'vitest';
import { auditStory, openStage } from '#lib/domain/audit/story.ts';
import { anAuditSubject } from '../../support/audit-subjects.ts';

const standings = (...given: Parameters<typeof auditStory>) =>
	auditStory(...given).map(({ standing }) => standing);

test('an audit is told from its plan to its follow-up, with one stage open', () => {
	expect(standings(anAuditSubject({ state: 'notified' }))).toEqual([
		...['done', 'done', 'done'],
		'open',
		...['later', 'later', 'later']
	]);
	expect(new Set(standings(anAuditSubject({ state: 'closed' })))).toEqual(new Set(['done']));
});

test('conduct is open until every line is answered and both meetings were held', () => {
	const running = { state: 'in_progress' } as const;
	expect(openStage(anAuditSubject({ ...running, meetings: ['opening'] }))).toBe('conduct');
	expect(openStage(anAuditSubject(running))).toBe('report');
	expect(openStage(anAuditSubject({ scope: [] }))).toBe('plan');
	expect(openStage(anAuditSubject({ state: 'report_issued' }))).toBe('follow_up');
	expect(openStage(anAuditSubject({ state: 'team_confirmed' }))).toBe('notice');
});

test('one that was given up is told as far as it came', () => {
	const given = anAuditSubject({ state: 'cancelled' });
	expect(auditStory(given, 'team_confirmed').map(({ stage }) => stage)).toEqual(['plan', 'team']);
	expect(openStage(given)).toBeNull();
});
