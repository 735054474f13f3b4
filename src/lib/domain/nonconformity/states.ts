/** Words of a nonconformity and its corrective action (ISO 9001:2015 8.7, 10.2). */
export const carStates = [
	'reported', // đã báo
	'triaged', // đã phân loại, có người chịu trách nhiệm
	'contained', // đã khắc phục ngay
	'analysed', // đã phân tích nguyên nhân
	'planned', // kế hoạch chờ duyệt
	'implementing', // đang thực hiện
	'verifying', // chờ thẩm tra hiệu lực
	'closing', // có hiệu lực, chờ đóng
	'closed', // đã đóng
	'ineffective', // đóng vì không hiệu lực; có phiếu tiếp theo
	'dismissed' // không phải sự không phù hợp
] as const;
export type CarState = (typeof carStates)[number];
export const finishedCarStates = ['closed', 'ineffective', 'dismissed'] as const;

export const carSources = [
	'audit',
	'inspection',
	'complaint',
	'late_dossier',
	'management_review',
	'risk',
	'other'
] as const;
export type CarSource = (typeof carSources)[number];
/** What people report themselves; an audit raises its own from a finding. */
export const reportedSources = carSources.filter(
	(source): source is Exclude<CarSource, 'audit'> => source !== 'audit'
);

/** What became of the output that did not conform (8.7.1): mended, withheld, the citizen informed, accepted by who may, or nothing had come out. */
export const dispositions = ['corrected', 'withheld', 'informed', 'concession', 'none'] as const;
export type Disposition = (typeof dispositions)[number];

export const targetOperators = ['>=', '<=', '='] as const;
export type TargetOperator = (typeof targetOperators)[number];
/** Whether what was measured reaches the measure of success. */
export const meetsTarget = (measured: number, operator: TargetOperator, target: number): boolean =>
	operator === '>='
		? measured >= target
		: operator === '<='
			? measured <= target
			: measured === target;

export const causeMethods = ['five_whys', 'fishbone'] as const;
export type CauseMethod = (typeof causeMethods)[number];

/** Bones of the fish. */
export const causeCategories = [
	'people',
	'method',
	'equipment',
	'input',
	'measurement',
	'environment'
] as const;
export type CauseCategory = (typeof causeCategories)[number];
