import { describe, expect, test } from 'vitest';
import { formPage } from '#lib/pdf/parts/form-page.ts';
import { aForm, edition } from '../../support/prints.ts';
import { words } from '../../support/pdf.ts';

const page = (code: string, subtitle = '') =>
	formPage(aForm(code), { title: 'DANH MỤC', subtitle, content: ['nội dung'] }, edition);
const header = (definition: ReturnType<typeof page>): string[] => {
	if (typeof definition.header !== 'function') throw new Error('no header');
	return words(definition.header(2, 4, { width: 1, height: 1, orientation: 'portrait' }));
};

describe('a form of the system', () => {
	test('carries its own code and issue, the day of printing and the page', () => {
		expect(header(page('BM.ISO.01.02'))).toEqual([
			'ỦY BAN NHÂN DÂN PHƯỜNG THANH BÌNH',
			'DANH MỤC',
			'Mã hiệu: BM.ISO.01.02',
			'Lần BH/SĐ: 01/00',
			'Ngày in: 12/02/2019',
			'Trang: 2/4'
		]);
	});

	test('without a code shows none', () => {
		expect(header(page(''))).toEqual([
			'ỦY BAN NHÂN DÂN PHƯỜNG THANH BÌNH',
			'DANH MỤC',
			'Ngày in: 12/02/2019',
			'Trang: 2/4'
		]);
	});

	test('says in the foot which pack it belongs to', () => {
		const { footer } = page('BM.ISO.01.02');
		if (typeof footer !== 'function') throw new Error('no footer');
		const foot = words(footer(1, 1, { width: 1, height: 1, orientation: 'portrait' }));
		expect(foot[0]).toBe('BM.ISO.01.02 · 01/00 · Gói minh chứng số MC-2019-003');
	});

	test('has its title as a bookmark, and a line below it when there is one', () => {
		expect(JSON.stringify(page('', 'Tính đến nay').content)).toContain('"outlineText":"DANH MỤC"');
		expect(words(page('', 'Tính đến nay').content)).toEqual(['Tính đến nay', 'nội dung']);
		expect(words(page('').content)).toEqual(['nội dung']);
	});
});
