import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spanOf } from '#lib/components/editor/row-layout.ts';
import { fieldsOf, rowForms, type RowPart } from '#lib/domain/document/row-fields.ts';

const lists = Object.keys(rowForms) as RowPart[];
const columnsOf = (span: string): number => Number(/^sm:col-span-(\d+)$/.exec(span)?.[1]);

test.each(lists)('the fields of %s fill each line of twelve columns, with no hole', (part) => {
	let filled = 0;
	for (const { path } of fieldsOf(part)) {
		filled += columnsOf(spanOf(part, path));
		expect(filled, path).toBeLessThanOrEqual(12);
		filled %= 12;
	}
	expect(filled).toBe(0);
});

test('a field that is told nothing takes the whole line', () => {
	expect(spanOf('references', 'text')).toBe('sm:col-span-12');
	expect(spanOf('definitions', 'term')).toBe('sm:col-span-4');
});

test('the style sheet is made of words in the source, so each span stands there whole', () => {
	const source = readFileSync(
		join(import.meta.dirname, '../../../src/lib/components/editor/row-layout.ts'),
		'utf8'
	);
	for (const part of lists)
		for (const { path } of fieldsOf(part)) expect(source).toContain(`'${spanOf(part, path)}'`);
});
