import { expect, test } from 'vitest';
import { administrative } from '#lib/pdf/parts/administrative.ts';
import { words } from '../../support/pdf.ts';
import { aForm, edition } from '../../support/prints.ts';

const made = (number: string | null) =>
	administrative(
		aForm('BM.ISO.03.02'),
		{ kind: 'QUYẾT ĐỊNH', about: 'Về việc X', number, on: '2019-02-05', content: ['Nội dung'] },
		edition
	);

test('an administrative document has letterhead, number, place and day, kind and subject (NĐ 30/2020)', () => {
	const text = words(made('05/QĐ-UBND').content).join(' ');
	expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
	expect(text).toContain('Số: 05/QĐ-UBND');
	expect(text).toContain('Thanh Bình, ngày 05 tháng 02 năm 2019');
	expect(text).toContain('QUYẾT ĐỊNH Về việc X');
});

test('minutes bear no number, and a number not yet given leaves room', () => {
	expect(words(made(null).content).join(' ')).not.toContain('Số:');
	expect(words(made('').content).join(' ')).toContain('Số: ……');
});

test('the page’s number stands in the middle of the top margin, and not on the first page', () => {
	const header = made('05').header as (page: number) => { text?: string; alignment?: string } | '';
	expect(header(1)).toBe('');
	expect(header(2)).toMatchObject({ text: '2', alignment: 'center' });
});
