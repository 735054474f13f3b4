import { describe, expect, test } from 'vitest';
import type { Actor } from '#lib/domain/actor.ts';
import * as gates from '#lib/domain/audit/gates.ts';
import type { AuditGate } from '#lib/domain/audit/lifecycle.ts';
import type { AuditSubject } from '#lib/domain/audit/subject.ts';
import { hung, lan, minh } from '../../support/actors.ts';
import { aTeamMember, anAuditSubject, dung, tam } from '../../support/audit-subjects.ts';

/** What each gate says to one change of an audit that is in order; without the change it is silent. */
const cases: [string, AuditGate, Partial<AuditSubject>, unknown[], Actor?][] = [
	['a team without a lead', gates.oneLead, { members: [] }, [{ code: 'no-lead', facts: {} }]],
	[
		'an auditor without a certificate',
		gates.teamCertified,
		{ members: [aTeamMember({ certificate: null })] },
		[
			{
				code: 'auditor-not-certified',
				facts: { name: 'Đỗ Quốc Dũng', date: '2026-12-01' }
			}
		]
	],
	[
		'a certificate that lapses on the second day',
		gates.teamCertified,
		{
			members: [
				aTeamMember({
					certificate: { number: 'CN-07', issuedOn: '2024-05-10', validUntil: '2026-12-01' }
				})
			]
		},
		[
			{
				code: 'certificate-lapses',
				facts: {
					name: 'Đỗ Quốc Dũng',
					number: 'CN-07',
					validUntil: '2026-12-01',
					date: '2026-12-02'
				}
			}
		]
	],
	[
		'own work of every kind',
		gates.notOwnWork,
		{
			members: [
				aTeamMember({
					name: 'A',
					conflicts: [
						{ cause: 'drafted', code: 'QT.TP.01' },
						{ cause: 'signed', code: 'QT.TP.02' },
						{ cause: 'step', code: 'QT.TP.03', title: 'Công chức Một cửa' },
						{ cause: 'member', department: 'Tư pháp – Hộ tịch' }
					]
				})
			]
		},
		[
			{ code: 'auditor-drafted', facts: { name: 'A', code: 'QT.TP.01' } },
			{ code: 'auditor-signed', facts: { name: 'A', code: 'QT.TP.02' } },
			{
				code: 'auditor-acts',
				facts: { name: 'A', code: 'QT.TP.03', title: 'Công chức Một cửa' }
			},
			{ code: 'auditor-belongs', facts: { name: 'A', department: 'Tư pháp – Hộ tịch' } }
		]
	],
	['no scope', gates.scopeNamed, { scope: [] }, [{ code: 'scope-empty', facts: {} }]],
	[
		'a decision without a number',
		gates.decisionNumbered,
		{ given: { decisionNumber: ' ' } },
		[{ code: 'decision-number-missing', facts: {} }]
	],
	[
		'no reason',
		gates.reasonGiven,
		{ given: { note: ' ' } },
		[{ code: 'reason-missing', facts: {} }]
	],
	[
		'a timetable without a closing meeting',
		gates.meetingsPlanned,
		{ slots: [{ kind: 'opening', scopeIds: [] }] },
		[{ code: 'meeting-not-planned', facts: { meeting: 'closing' } }]
	],
	[
		'a process that nobody has time for',
		gates.scopePlanned,
		{ slots: [] },
		[{ code: 'scope-not-planned', facts: { process: 'Đăng ký khai sinh' } }]
	],
	[
		'nobody told',
		gates.somebodyNotified,
		{ given: { notified: 0 } },
		[{ code: 'nobody-notified', facts: {} }]
	],
	[
		'the day before the first',
		gates.firstDayReached,
		{ today: '2026-11-30' },
		[{ code: 'audit-not-begun', facts: { date: '2026-12-01' } }]
	],
	[
		'a notice that was not acknowledged',
		gates.noticesAcknowledged,
		{ notices: [{ personId: 'minh', name: 'Lò Văn Minh', acknowledged: false }] },
		[{ code: 'notices-open', facts: { names: ['Lò Văn Minh'] } }]
	],
	[
		'an empty checklist',
		gates.checklistBuilt,
		{ lines: { total: 0, unanswered: 0, withoutFinding: 0 } },
		[{ code: 'checklist-empty', facts: {} }]
	],
	[
		'a line that was not asked',
		gates.linesAnswered,
		{ lines: { total: 3, unanswered: 1, withoutFinding: 0 } },
		[{ code: 'lines-unanswered', facts: { count: 1 } }]
	],
	[
		'a nonconforming line without its finding',
		gates.nonconformitiesFound,
		{ lines: { total: 3, unanswered: 0, withoutFinding: 2 } },
		[{ code: 'lines-without-finding', facts: { count: 2 } }]
	],
	[
		'a finding that the lead has not reviewed',
		gates.findingsReviewed,
		{
			findings: [
				{ id: 'f1', number: 1, state: 'reviewed' },
				{ id: 'f2', number: 2, state: 'recorded' }
			]
		},
		[{ code: 'findings-unreviewed', facts: { numbers: [2] } }]
	],
	[
		'a meeting without minutes',
		gates.meetingsHeld,
		{ meetings: ['opening'] },
		[{ code: 'meeting-not-recorded', facts: { meeting: 'closing' } }]
	],
	[
		'a report without a conclusion',
		gates.reportWritten,
		{ missingReportParts: ['conclusion'] },
		[{ code: 'report-part-missing', facts: { part: 'conclusion' } }]
	],
	[
		'a report that the audited did not acknowledge',
		gates.reportAcknowledged,
		{ reportAcknowledged: false },
		[{ code: 'report-not-acknowledged', facts: {} }]
	],
	[
		'findings that are open',
		gates.findingsClosed,
		{
			findings: [
				{ id: 'f1', number: 1, state: 'closed' },
				{ id: 'f2', number: 2, state: 'withdrawn' },
				{ id: 'f3', number: 3, state: 'linked' }
			]
		},
		[{ code: 'findings-open', facts: { numbers: [3] } }]
	],
	[
		'a guest after the last day',
		gates.withinAccess,
		{ today: '2026-12-10' },
		[{ code: 'access-over', facts: { until: '2026-12-09' } }],
		tam
	]
];

describe('a gate is closed by', () => {
	test.each(cases)('%s', (_what, gate, change, objections, actor = dung) => {
		expect([gate(anAuditSubject(), actor) ?? []].flat()).toEqual([]);
		expect([gate(anAuditSubject(change), actor) ?? []].flat()).toEqual(objections);
	});
});

test('an expert advises and needs no certificate', () => {
	const members = [aTeamMember(), aTeamMember({ role: 'expert', certificate: null })];
	expect(gates.teamCertified(anAuditSubject({ members }), hung)).toEqual([]);
});

test('a mere look is not asked for what only the form brings', () => {
	const look = anAuditSubject({ given: null });
	for (const gate of [gates.decisionNumbered, gates.reasonGiven, gates.somebodyNotified])
		expect(gate(look, hung)).toBeNull();
});

test('the lead leads, the coordinator stands in, and others are neither', () => {
	const audit = anAuditSubject();
	expect([dung, tam, lan, minh].map((a) => gates.isLead(audit, a)?.valueOf() ?? null)).toEqual([
		null,
		...Array.from({ length: 3 }, () => ({ code: 'not-the-lead', facts: {} }))
	]);
	expect([dung, lan].map((a) => gates.leadOrCoordinator(audit, a))).toEqual([null, null]);
	expect(gates.leadOrCoordinator(audit, minh)).toEqual({ code: 'not-the-lead', facts: {} });
	expect([dung, tam].map((a) => gates.isMember(audit, a))).toEqual([null, null]);
	expect(gates.isMember(audit, lan)).toEqual({ code: 'not-in-the-team', facts: {} });
});

test('the days of access bind guests only', () => {
	const late = anAuditSubject({ today: '2027-01-10' });
	expect(gates.withinAccess(late, dung)).toBeNull();
	expect(gates.visits(late, tam)).toBe(true);
	expect(gates.visits(late, dung)).toBe(false);
});
