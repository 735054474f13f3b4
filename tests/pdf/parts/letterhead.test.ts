import { expect, test } from 'vitest';
import { dateLine, letterhead } from '#lib/pdf/parts/letterhead.ts';
import { edition, english, thanhBinh } from '../../support/prints.ts';
import { words } from '../../support/pdf.ts';

test('the head of a document of the office has both agencies, Quốc hiệu and Tiêu ngữ (NĐ 30/2020)', () => {
	expect(words(letterhead(thanhBinh))).toEqual([
		'ỦY BAN NHÂN DÂN THÀNH PHỐ ĐIỆN BIÊN PHỦ',
		'ỦY BAN NHÂN DÂN PHƯỜNG THANH BÌNH',
		'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
		'Độc lập - Tự do - Hạnh phúc'
	]);
	expect(words(letterhead({ ...thanhBinh, superior: '' }))).toHaveLength(3);
});

test('the date line has two digits for days below 10 and for the months 1 and 2', () => {
	expect(dateLine(thanhBinh, { ...edition, issuedAt: '2019-02-05T02:00:00Z' })).toMatchObject({
		text: 'Thanh Bình, ngày 05 tháng 02 năm 2019',
		italics: true
	});
});

test('the date is that of Việt Nam, whatever the clock of the server', () => {
	const late = { ...english, issuedAt: '2019-02-04T17:30:00Z' };
	expect(dateLine(thanhBinh, late)).toMatchObject({ text: 'Thanh Bình, 5 February 2019' });
});
