import { expect, test } from 'vitest';
import { evidenceSubjects } from '#lib/domain/evidence/subjects.ts';

test('an audit, a finding and every part of a CAR can show evidence', () => {
	expect([...evidenceSubjects].sort()).toEqual([
		'audit_line',
		'car',
		'car_action',
		'car_cause',
		'car_verification',
		'finding'
	]);
});
