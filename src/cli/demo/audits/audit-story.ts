import type { Grade } from '#lib/domain/audit/states.ts';
import type { PictureName } from '../picture.ts';
import type { Post } from '../posts.ts';
import type { When } from '../story.ts';
import type { CarCourse } from './car-story.ts';

type Auditor = { ward: string; post: Post };
export type ScopeStory = {
	process: string;
	code: string;
	department: string;
	clauses: string;
	auditee: Post;
};
export type FindingStory = {
	grade: Grade;
	clause: string;
	code: string;
	department: string;
	requirement: string;
	fact: string;
	evidence: string;
	/** What the audited office said; a nonconformity that was accepted went the way of its CAR. */
	answer: 'accepted' | 'upheld' | 'disputed' | 'open' | 'action' | 'declined';
	course?: CarCourse;
	photo?: { picture: PictureName; caption: string };
	/** The auditor saw the evidence. */
	closed?: boolean;
};
export type AuditStory = {
	ward: string;
	title: string;
	first: When;
	lead: Auditor;
	members: Auditor[];
	scope: ScopeStory[];
	/** Questions asked of each process. */
	questions: number;
	findings: FindingStory[];
	/** A running audit is left in the middle of its checklist. */
	until: 'in_progress' | 'report_issued' | 'closed';
};
