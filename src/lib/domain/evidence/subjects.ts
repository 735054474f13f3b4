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
export type CarEvidenceSubject = Extract<EvidenceSubject, `car${string}`>;

export const isOfCar = (subject: EvidenceSubject): subject is CarEvidenceSubject =>
	subject.startsWith('car');
