import { expect, test } from 'vitest';
import { editorParts } from '#lib/domain/document/editor-parts.ts';
import { editorPartLabel } from '#lib/i18n/editor-labels.ts';

test.each(['vi', 'en'] as const)(
	'sections of the editor are told apart by name in %s',
	(locale) => {
		const names = editorParts.map((part) => editorPartLabel(part, locale));
		expect(names.every((name) => name.trim() !== '')).toBe(true);
		expect(new Set(names).size).toBe(editorParts.length);
	}
);

test('a section is called as on paper', () => {
	expect(editorPartLabel('legal_bases', 'vi')).toBe('Cơ sở pháp lý');
});
