import { expect, test } from 'vitest';
import { stepConflicts } from '#lib/domain/audit/step-actors.ts';

test('who bears the title of a step’s actor does that step, however the title is written', () => {
	const documents = [
		{ code: 'QT.TP.01', actors: ['Công chức Tư pháp - Hộ tịch', 'Chủ tịch UBND'] },
		{ code: 'QT.CT.01', actors: ['Công chức Một cửa'] }
	];
	expect(stepConflicts(['Công chức tư pháp – hộ tịch'], documents)).toEqual([
		{ cause: 'step', code: 'QT.TP.01', title: 'Công chức tư pháp – hộ tịch' }
	]);
	expect(stepConflicts(['Công chức Tài chính – Kế toán'], documents)).toEqual([]);
	expect(stepConflicts([], documents)).toEqual([]);
});

test('two revisions of one document name it once', () => {
	const one = { code: 'QT.TP.01', actors: ['Chủ tịch UBND'] };
	expect(stepConflicts(['Chủ tịch UBND'], [one, one])).toHaveLength(1);
});
