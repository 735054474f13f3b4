import { describe, expect, test } from 'vitest';
import { packCoverDefinition } from '#lib/pdf/pack-cover.ts';
import type { PackCoverPrint } from '#lib/pdf/types.ts';
import { edition, english, thanhBinh, verifyUrl } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

const data: PackCoverPrint = {
	ward: thanhBinh,
	number: 'MC-2019-003',
	from: '2018-07-01',
	until: '2019-02-12',
	preparedBy: { name: 'Cà Thị Ẩm', title: 'Thư ký ISO' },
	pages: 214,
	documents: 31,
	verifyUrl
};

describe('the cover of the pack', () => {
	test('is headed like a document of the office and names period and extent', () => {
		const printed = words(packCoverDefinition(data, edition).content);
		for (const line of [
			'ỦY BAN NHÂN DÂN THÀNH PHỐ ĐIỆN BIÊN PHỦ',
			'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
			'Độc lập - Tự do - Hạnh phúc',
			'GÓI MINH CHỨNG',
			': MC-2019-003',
			': từ 01/07/2018 đến 12/02/2019',
			': 31',
			': 214',
			'Thanh Bình, ngày 12 tháng 02 năm 2019',
			'Cà Thị Ẩm',
			'Thư ký ISO'
		])
			expect(printed).toContain(line);
	});

	test('keeps Quốc hiệu and Tiêu ngữ in Vietnamese in the English edition', () => {
		const printed = words(packCoverDefinition(data, english).content);
		expect(printed).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
		expect(printed).toContain('EVIDENCE PACK');
	});

	test('leaves the number of pages to a pen when it is not known', () => {
		expect(words(packCoverDefinition({ ...data, pages: null }, edition).content)).toContain(': ……');
	});
});
