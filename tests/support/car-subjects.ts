import type { CarSubject } from '#lib/domain/nonconformity/subject.ts';
import { ward } from './actors.ts';

/**
 * A CAR to which nothing can be objected: Minh owns it and does one action, Hoa does the other. Nobody
 * else took part.
 */
export const aCarSubject = (changes: Partial<CarSubject> = {}): CarSubject => ({
	wardId: ward,
	state: 'reported',
	today: '2026-11-23',
	foundOn: '2026-10-20',
	findingId: null,
	ownerId: 'minh',
	formerOwnerIds: [],
	formerDoerIds: [],
	dueOn: '2026-12-15',
	dismissalProposedBy: 'thu',
	causes: [
		{
			id: 'why',
			parentId: null,
			category: null,
			text: 'Không ai nhắc hạn',
			evidence: '',
			isRoot: false
		},
		{
			id: 'root',
			parentId: 'why',
			category: null,
			text: 'Quy trình không có bước nhắc hạn',
			evidence: 'QT.XH.01 mục 5',
			isRoot: true
		}
	],
	similarCases: 'none',
	similarNote: '',
	linkCount: 0,
	actions: [
		anAction('a1', { ownerId: 'minh', dueOn: '2026-11-10' }),
		anAction('a2', { ownerId: 'hoa', dueOn: '2026-11-15' })
	],
	measure: 'Tỷ lệ hồ sơ đúng hạn',
	target: { operator: '>=', value: 95 },
	verifyFrom: '2026-11-20',
	plannedBy: 'minh',
	planApprovedBy: 'ngoc',
	planUnchanged: true,
	given: null,
	...changes
});

export const anAction = (
	id: string,
	changes: Partial<CarSubject['actions'][number]> = {}
): CarSubject['actions'][number] => ({
	id,
	causeId: 'root',
	description: `Hành động ${id}`,
	ownerId: 'minh',
	dueOn: '2026-11-10',
	state: 'open',
	doneOn: null,
	doneBy: null,
	...changes
});

/** The same, with every action done. */
export const aDoneSubject = (changes: Partial<CarSubject> = {}): CarSubject => {
	const subject = aCarSubject(changes);
	const actions = subject.actions.map((action) => ({
		...action,
		state: 'done' as const,
		doneOn: '2026-11-09',
		doneBy: action.ownerId
	}));
	return { ...subject, actions: changes.actions ?? actions };
};
