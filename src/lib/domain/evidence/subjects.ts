/** What a photograph or file is evidence of. */
export const evidenceSubjects = [
	'audit_line',
	'finding',
	'car',
	'car_cause',
	'car_action',
	'car_verification'
] as const;
export type EvidenceSubject = (typeof evidenceSubjects)[number];
