import { expect, test } from 'vitest';
import { auditStates, findingStates, programmeStates } from '#lib/domain/audit/states.ts';
import { revisionStates } from '#lib/domain/document/lifecycle.ts';
import { carStates } from '#lib/domain/nonconformity/states.ts';
import { stateInWords } from '#lib/i18n/state-words.ts';

const states = [revisionStates, programmeStates, auditStates, findingStates, carStates].flat();

test('no state of anything is told by its code, whatever step was tried', () => {
	for (const state of [...new Set(states), 'no-such-state'])
		for (const step of ['submit', 'close', 'change', 'build_checklist', 'attach_evidence', '?'])
			for (const locale of ['vi', 'en'] as const) {
				const words = stateInWords(state, step, locale);
				expect(words, `${state} ${step}`).not.toBe('');
				expect(words, `${state} ${step}`).not.toMatch(/_|^[a-z]+$/);
			}
});

test('a state that several things have is told by the step that was tried', () => {
	expect(stateInWords('planned', 'submit_plan', 'vi')).toContain('Kế hoạch chờ phê duyệt');
	expect(stateInWords('planned', 'notify', 'vi')).not.toContain('Kế hoạch chờ phê duyệt');
});
