/** Words of an internal audit (ISO 9001:2015 9.2.2, ISO 19011); what leads from one state to the next is in the lifecycles. */
export const programmeStates = ['draft', 'in_approval', 'approved', 'closed'] as const;
export type ProgrammeState = (typeof programmeStates)[number];

export const auditStates = [
	'planned', // đã lập
	'team_confirmed', // đã có quyết định thành lập đoàn
	'notified', // đã thông báo
	'in_progress', // đang đánh giá
	'report_issued', // đã có báo cáo; theo dõi khắc phục
	'closed',
	'cancelled'
] as const;
export type AuditState = (typeof auditStates)[number];

export const findingStates = [
	'recorded', // đã ghi nhận
	'reviewed', // trưởng đoàn đã soát
	'issued', // đã thông báo cùng báo cáo
	'accepted', // đơn vị chấp nhận
	'disputed', // đơn vị không đồng ý, chờ trưởng đoàn
	'linked', // đã có phiếu CAR, hành động hoặc lý do không làm
	'closed',
	'withdrawn' // trưởng đoàn rút
] as const;
export type FindingState = (typeof findingStates)[number];

/** Mức: KPH nặng, KPH nhẹ, lưu ý – khuyến nghị, điểm mạnh. */
export const grades = ['major', 'minor', 'observation', 'strength'] as const;
export type Grade = (typeof grades)[number];
export const isNonconformity = (grade: Grade): grade is 'major' | 'minor' =>
	grade === 'major' || grade === 'minor';

/** A line of the checklist nobody answered is null; that is never “nonconforming”. In order of keys 1–6. */
export const answers = [
	'conforming',
	'nonconforming',
	'observation',
	'opportunity',
	'not_applicable',
	'not_sampled'
] as const;
export type Answer = (typeof answers)[number];
export const needsReason = (answer: Answer): boolean =>
	answer === 'not_applicable' || answer === 'not_sampled';
