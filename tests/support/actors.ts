import type { Actor, Role } from '#lib/domain/actor.ts';
import type { RevisionSubject } from '#lib/domain/document/lifecycle.ts';
import { aProcedure } from './contents.ts';

/** People and revisions for tests of pure rules: no database, ward 3 unless said otherwise. */
export const ward = 3;
export const sisterWard = 4;

export const anActor = (name: string, roles: readonly Role[], wardId = ward): Actor => ({
	personId: name,
	username: name,
	fullName: name,
	locale: 'vi',
	memberships: roles.map((role) => ({
		wardId,
		role,
		positionId: null,
		positionTitle: null,
		departmentId: null
	})),
	readableWards: [wardId],
	visits: []
});

export const lan = anActor('lan', ['coordinator']);
export const minh = anActor('minh', ['officer']);
export const ngoc = anActor('ngoc', ['deputy']);
export const hung = anActor('hung', ['head']);
export const mai = anActor('mai', ['coordinator'], sisterWard);

/** A revision to which nothing can be objected: Lan wrote it, Ngọc agreed, Hùng may approve. */
export const aSubject = (changes: Partial<RevisionSubject> = {}): RevisionSubject => ({
	wardId: ward,
	state: 'draft',
	today: '2026-11-23',
	authorId: 'lan',
	drafterIds: ['lan'],
	ownerId: 'minh',
	kind: 'administrative_procedure',
	title: 'Đăng ký khai sinh',
	clauses: ['8.5.1'],
	content: aProcedure(),
	reason: 'Luật thay đổi',
	otherDocuments: 'Không',
	reviewers: [{ personId: 'ngoc', name: 'Cà Thị Ngọc', decision: 'agreed' }],
	unresolvedComments: 0,
	ownCommentsThisRound: 0,
	legalBases: [{ number: '60/2014/QH13', status: 'in_force' }],
	hasPredecessor: false,
	predecessorFrom: null,
	hasRedline: false,
	distributionCount: 1,
	mayApproveToday: true,
	contentUnchangedSinceSigned: true,
	given: null,
	...changes
});
