import { expect, test } from 'vitest';
import { rowErrorLabels } from '#lib/components/editor/row-error-labels.ts';
import { newRowId } from '#lib/components/editor/row-id.ts';
import { spanOf } from '#lib/components/editor/row-layout.ts';
import { generalLabels, serviceLabels } from '#lib/components/editor/section-labels.ts';
import { editorParts } from '#lib/domain/document/editor-parts.ts';
import { fieldsOf, isRowPart } from '#lib/domain/document/row-fields.ts';
import { editorPartLabel } from '#lib/i18n/editor-labels.ts';
import { rowChoiceLabel, rowFieldHelp, rowFieldLabel } from '#lib/i18n/row-labels.ts';

const lists = editorParts.filter(isRowPart);

test('an id that begins in the browser is one the content takes, and no two are alike', () => {
	expect(newRowId()).toMatch(/^[a-z0-9-]{1,40}$/);
	expect(newRowId()).not.toBe(newRowId());
	expect(newRowId((bytes) => bytes.fill(10))).toBe(`r-${'0a'.repeat(10)}`);
});

test.each(lists)('every field of %s has its name, its answers in words, and its place', (part) => {
	for (const { path, choices = [] } of fieldsOf(part)) {
		expect(rowFieldLabel(part, path)).not.toBe('');
		for (const code of choices) expect(rowChoiceLabel(path, code)).not.toBe(code);
		expect(spanOf(part, path)).toMatch(/^sm:col-span-\d+$/);
	}
});

test('a fault names its row as people count, and its field', () => {
	const errors = [{ field: 'rows.2.time.amount', code: 'not-a-number' as const }];
	expect(rowErrorLabels('steps', errors)).toEqual({ 'rows.2.time.amount': '3 – Thời gian' });
});

test('help is given where a field needs it', () => {
	expect(rowFieldHelp('records', 'retentionYears')).not.toBe('');
	expect(rowFieldHelp('records', 'name')).toBe('');
});

test('sections and their fields have names', () => {
	const names = [
		...editorParts.map((part) => editorPartLabel(part)),
		...Object.values(generalLabels()),
		...Object.values(serviceLabels())
	];
	expect(names.every((name) => name.trim() !== '')).toBe(true);
});
