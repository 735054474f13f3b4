import type { Actor } from '#lib/domain/actor.ts';
import type { AuditSubject, TeamMember } from '#lib/domain/audit/subject.ts';
import { anActor, sisterWard, ward } from './actors.ts';

/** People of audits for tests of pure rules; Tâm comes from the sister ward. */
export const dung = anActor('dung', ['auditor']);
export const tam: Actor = {
	...anActor('tam', ['auditor'], sisterWard),
	visits: [{ wardId: ward, auditId: 'audit' }]
};

export const aTeamMember = (changes: Partial<TeamMember> = {}): TeamMember => ({
	personId: 'dung',
	name: 'Đỗ Quốc Dũng',
	role: 'lead',
	conflicts: [],
	certificate: { number: 'CN-07', issuedOn: '2024-05-10', validUntil: '2029-05-09' },
	...changes
});

/** An audit led by Dũng with Tâm, on 1 and 2 December, to which nothing can be objected in any state. */
export const anAuditSubject = (changes: Partial<AuditSubject> = {}): AuditSubject => ({
	wardId: ward,
	state: 'planned',
	today: '2026-12-01',
	dateFrom: '2026-12-01',
	dateUntil: '2026-12-02',
	accessUntil: '2026-12-09',
	scope: [{ id: 's1', process: 'Đăng ký khai sinh' }],
	members: [aTeamMember(), aTeamMember({ personId: 'tam', name: 'Điêu Thị Tâm', role: 'auditor' })],
	slots: [
		{ kind: 'opening', scopeIds: [] },
		{ kind: 'visit', scopeIds: ['s1'] },
		{ kind: 'closing', scopeIds: [] }
	],
	notices: [{ personId: 'minh', name: 'Lò Văn Minh', acknowledged: true }],
	lines: { total: 3, unanswered: 0, withoutFinding: 0 },
	findings: [],
	meetings: ['opening', 'closing'],
	missingReportParts: [],
	reportAcknowledged: true,
	given: { note: 'Lý do', decisionNumber: '45/QĐ-UBND', notified: 1 },
	...changes
});
