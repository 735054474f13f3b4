import type { FindingSubject } from '#lib/domain/audit/finding-lifecycle.ts';
import { anActor, ngoc, sisterWard, ward } from './actors.ts';

export { ngoc };
/** Auditor of the ward, and the lead whom a sister ward sent. */
export const dung = anActor('dung', ['auditor']);
export const tam = {
	...anActor('tam', ['auditor'], sisterWard),
	visits: [{ wardId: ward, auditId: 'audit' }]
};

/** A nonconformity of an audit whose report is issued: Tâm led it, Dũng found it. */
export const aFindingSubject = (changes: Partial<FindingSubject> = {}): FindingSubject => ({
	wardId: ward,
	state: 'recorded',
	today: '2026-11-23',
	audit: {
		wardId: ward,
		state: 'report_issued',
		leadId: 'tam',
		auditorIds: ['dung'],
		accessUntil: '2026-11-30'
	},
	grade: 'minor',
	recordedBy: 'dung',
	answeredBy: [],
	cars: { raised: 0, closed: 0 },
	given: null,
	...changes
});
