import { expect, test } from 'vitest';
import { questionKinds } from '#lib/domain/audit/question.ts';
import { answers } from '#lib/domain/audit/states.ts';
import { answerLabel, questionKindLabel } from '#lib/i18n/answer-labels.ts';

test('each answer and each kind of question has words of its own in both languages', () => {
	for (const locale of ['vi', 'en'] as const) {
		const said = [...answers, 'none' as const].map((answer) => answerLabel(answer, locale));
		expect(new Set(said).size).toBe(7);
		const kinds = questionKinds.map((kind) => questionKindLabel(kind, locale));
		expect(kinds.every((words) => words.length > 2)).toBe(true);
	}
	expect(answerLabel('none', 'vi')).toBe('Chưa hỏi');
	expect(questionKindLabel('civil_status', 'vi')).toBe('Hộ tịch');
});
