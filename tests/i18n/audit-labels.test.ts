import { expect, test } from 'vitest';
import { auditPages } from '#lib/domain/audit/page-moves.ts';
import { auditStates } from '#lib/domain/audit/states.ts';
import { auditPageLabel, auditStateLabel } from '#lib/i18n/audit-labels.ts';

test('each state and each page of work has words of its own in both languages', () => {
	for (const locale of ['vi', 'en'] as const) {
		const states = auditStates.map((state) => auditStateLabel(state, locale));
		const pages = auditPages.map((page) => auditPageLabel(page, locale));
		expect(new Set(states).size).toBe(states.length);
		expect(new Set(pages).size).toBe(pages.length);
	}
});
