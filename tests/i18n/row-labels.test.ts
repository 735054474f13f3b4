import { expect, test } from 'vitest';
import { type RowPart, fieldsOf, rowForms } from '#lib/domain/document/row-fields.ts';
import { rowChoiceLabel, rowFieldHelp, rowFieldLabel } from '#lib/i18n/row-labels.ts';

const lists = Object.keys(rowForms) as RowPart[];

test.each(lists)('every field of %s has its name and its answers in words', (part) => {
	for (const { path, choices = [] } of fieldsOf(part)) {
		expect(rowFieldLabel(part, path), path).not.toBe('');
		for (const code of choices) expect(rowChoiceLabel(path, code)).not.toBe(code);
	}
});

test('a field is called by what it means in its own list', () => {
	expect(rowFieldLabel('steps', 'title')).toBe('Nội dung công việc');
	expect(rowFieldLabel('legal_bases', 'title')).not.toBe('Nội dung công việc');
	expect(rowFieldLabel('distribution', 'copies')).toBe('Số bản');
	expect(rowFieldLabel('dossier', 'copies')).not.toBe('Số bản');
});

test('an answer is said in words wherever its field stands in the row', () => {
	expect(rowChoiceLabel('limit.unit', 'working_day')).toBe(
		rowChoiceLabel('time.unit', 'working_day')
	);
	expect(rowChoiceLabel('to', 'd:7')).toBe('d:7');
});

test('help is given where a field needs it', () => {
	expect(rowFieldHelp('records', 'retentionYears')).toBe('Để trống nếu lưu vĩnh viễn.');
	expect(rowFieldHelp('records', 'name')).toBe('');
});
