import { expect, test } from 'vitest';
import { registerForm } from '#lib/pdf/parts/register-form.ts';
import { aForm, edition } from '../../support/prints.ts';
import { words } from '../../support/pdf.ts';

const print = (rows: string[][]) =>
	registerForm(
		{ ...aForm('BM.ISO.01.03'), asOf: '2020-08-01' },
		{
			title: 'DANH MỤC',
			columns: [{ head: 'Tên', width: null }],
			rows,
			none: 'Chưa có gì.',
			count: 'Danh mục gồm 1 dòng.'
		},
		edition
	);

test('a register says its day, its rows and how many they are, and is signed', () => {
	const { content, pageOrientation } = print([['Luật Hộ tịch']]);
	expect(words(content)).toEqual(
		expect.arrayContaining(['Tính đến ngày 01/08/2020', 'Tên', 'Luật Hộ tịch', 'NGƯỜI LẬP'])
	);
	expect(words(content)).toContain('Danh mục gồm 1 dòng.');
	expect(pageOrientation).toBe('landscape');
});

test('one without rows says so, and counts nothing', () => {
	const said = words(print([]).content);
	expect(said).toContain('Chưa có gì.');
	expect(said).not.toContain('Danh mục gồm 1 dòng.');
});
