import { expect, test } from 'vitest';
import { documentActs } from '#lib/domain/document/page-moves.ts';
import { actLabel } from '#lib/i18n/act-labels.ts';

test.each(['vi', 'en'] as const)('no two acts share the words of their button, in %s', (locale) => {
	const words = documentActs.map((act) => actLabel(act, locale));
	expect(new Set(words).size).toBe(documentActs.length);
	expect(words).not.toContain('');
});
