import type { Grade } from '#lib/domain/audit/states.ts';
import type { FindingStory, ScopeStory } from './audit-story.ts';

/** What is audited in the demo, each by one of its procedures. */
export const birth: ScopeStory = {
	process: 'Đăng ký hộ tịch',
	code: 'QT.TP.01',
	department: 'tu-phap-ho-tich',
	clauses: '7.5.3, 8.1, 8.2, 8.5.1',
	auditee: 'tu-phap'
};
export const certification: ScopeStory = {
	process: 'Chứng thực',
	code: 'QT.CT.01',
	department: 'mot-cua',
	clauses: '8.5.1, 8.5.2',
	auditee: 'mot-cua'
};
export const social: ScopeStory = {
	process: 'Bảo trợ xã hội',
	code: 'QT.XH.01',
	department: 'van-hoa-xa-hoi',
	clauses: '8.5.1, 8.7, 9.1',
	auditee: 'van-hoa-xa-hoi'
};
export const system: ScopeStory = {
	process: 'Kiểm soát hệ thống',
	code: 'QT.ISO.01',
	department: 'van-phong-thong-ke',
	clauses: '5.3, 6.2, 7.5.3, 9.2, 9.3',
	auditee: 'van-phong'
};

/** A finding of what was audited. */
export const finding = (
	grade: Grade,
	clause: string,
	{ code, department }: ScopeStory,
	words: Pick<FindingStory, 'requirement' | 'fact' | 'evidence'>,
	answer: FindingStory['answer'],
	more: Pick<FindingStory, 'course' | 'closed' | 'photo'> = {}
): FindingStory => ({ grade, clause, code, department, ...words, answer, ...more });
