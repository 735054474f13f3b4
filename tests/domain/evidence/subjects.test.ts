import { expect, test } from 'vitest';
import { evidenceSubjects, isOfCar } from '#lib/domain/evidence/subjects.ts';

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

test('what belongs to a CAR is told from what belongs to an audit', () => {
	expect(evidenceSubjects.filter((subject) => !isOfCar(subject))).toEqual([
		'audit_line',
		'finding'
	]);
});
