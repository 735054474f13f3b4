import type { AuditItem, CarItem, DocumentItem } from '#lib/domain/inbox.ts';

/** Things that wait for a person. */
export const anItem = (given: Partial<DocumentItem>): DocumentItem => ({
	about: 'document',
	kind: 'review',
	wardId: 1,
	wardSlug: 'thanh-binh',
	documentCode: 'QT.TP.01',
	title: 'Đăng ký khai sinh',
	number: { issue: 1, revision: 0 },
	revisionId: 'r',
	state: 'approved',
	since: '2026-11-01',
	dueOn: null,
	overdueDays: 0,
	count: 0,
	waitingFor: [],
	...given
});

const common = {
	wardId: 1,
	wardSlug: 'thanh-binh',
	title: '',
	since: '2026-11-01',
	dueOn: null,
	overdueDays: 0,
	count: 0,
	waitingFor: []
};
export const anAudit = (kind: AuditItem['kind']): AuditItem => ({
	...common,
	about: 'audit',
	kind,
	audit: { year: 2026, number: 1 }
});
export const aCar = (kind: CarItem['kind'], actionId: string | null = null): CarItem => ({
	...common,
	about: 'car',
	kind,
	car: { year: 2026, number: 3 },
	actionId
});
