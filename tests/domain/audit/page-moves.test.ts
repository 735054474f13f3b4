import { expect, test } from 'vitest';
import { offeredAuditMoves } from '#lib/domain/audit/page-moves.ts';
import { hung, lan, minh } from '../../support/actors.ts';
import { anAuditSubject, dung, tam } from '../../support/audit-subjects.ts';

const look = { given: null };
const primary = (
	changes: Parameters<typeof anAuditSubject>[0],
	actor: Parameters<typeof offeredAuditMoves>[1]
) => offeredAuditMoves(anAuditSubject({ ...look, ...changes }), actor).primary;

test('what waits for a person is what comes next for that person', () => {
	const told = [
		[primary({ members: [] }, lan), 'team'],
		[primary({}, lan), null],
		[primary({}, hung), 'confirmation'],
		[primary({ state: 'team_confirmed', slots: [] }, dung), 'timetable'],
		[primary({ state: 'team_confirmed' }, dung), 'notice'],
		[
			primary(
				{
					state: 'notified',
					notices: [{ personId: 'minh', name: 'Lò Văn Minh', acknowledged: false }]
				},
				minh
			),
			'acknowledgement'
		],
		[primary({ state: 'notified' }, minh), null],
		[
			primary({ state: 'notified', lines: { total: 0, unanswered: 0, withoutFinding: 0 } }, tam),
			'checklist/edit'
		],
		[primary({ state: 'notified' }, dung), 'start'],
		[primary({ state: 'in_progress', meetings: [] }, tam), 'meetings/opening'],
		[
			primary(
				{
					state: 'in_progress',
					meetings: ['opening'],
					lines: { total: 3, unanswered: 1, withoutFinding: 0 }
				},
				tam
			),
			'checklist'
		],
		// Who asks no questions does not wait for the closing meeting before they are answered.
		...[1, 0].map((unanswered): [string | null, string | null] => [
			primary(
				{
					state: 'in_progress',
					meetings: ['opening'],
					lines: { total: 3, unanswered, withoutFinding: 0 }
				},
				lan
			),
			unanswered ? null : 'meetings/closing'
		]),
		[primary({ state: 'in_progress', missingReportParts: ['general'] }, dung), 'report'],
		[primary({ state: 'in_progress' }, dung), 'report/issue'],
		[
			primary({ state: 'report_issued', reportAcknowledged: false }, hung),
			'report/acknowledgement'
		],
		[primary({ state: 'report_issued' }, dung), 'closing'],
		[primary({ state: 'closed' }, dung), null]
	];
	expect(told.map(([is]) => is)).toEqual(told.map(([, shall]) => shall));
});

test('what somebody could do but for a reason is shown closed; what is another’s is not shown', () => {
	const early = anAuditSubject({ ...look, state: 'notified', today: '2026-11-30' });
	expect(offeredAuditMoves(early, dung).closed).toEqual([
		{ page: 'start', objections: [{ code: 'audit-not-begun', facts: { date: '2026-12-01' } }] }
	]);
	expect(offeredAuditMoves(early, minh)).toEqual({ primary: null, others: [], closed: [] });
});

test('a guest whose days are over only reads', () => {
	const late = anAuditSubject({ ...look, state: 'in_progress', today: '2026-12-10' });
	expect(offeredAuditMoves(late, tam)).toEqual({ primary: null, others: [], closed: [] });
});
