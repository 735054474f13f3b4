import { expect, test } from 'vitest';
import type { Fee } from '#lib/domain/document/content.ts';
import { amountText, feeTable } from '#lib/pdf/procedure/fees.ts';
import { words } from '../../support/pdf.ts';

const fee: Fee = {
	id: 'f',
	name: 'Chứng thực bản sao',
	amount: 2000,
	per: 'page',
	tiers: [{ from: 3, amount: 1000 }],
	cap: 200_000,
	condition: '',
	province: '',
	source: 's',
	checkedOn: '2019-01-01'
};

test('a fee with tiers and a cap is told in full (TT 226/2016/TT-BTC)', () => {
	expect(amountText(fee, 'vi')).toBe(
		'2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; tối đa 200.000 đồng'
	);
});

test.each([
	['case', '8.000 đồng/trường hợp'],
	['copy', '8.000 đồng/bản'],
	['contract', '8.000 đồng/hợp đồng']
] as const)('a fee is per %s', (per, text) => {
	expect(amountText({ ...fee, amount: 8000, per, tiers: [], cap: null }, 'vi')).toBe(text);
});

test('nothing to pay is said in words, and so is what another body decides', () => {
	expect(amountText({ ...fee, amount: 0, tiers: [], cap: null }, 'vi')).toBe('Miễn');
	expect(amountText({ ...fee, amount: null }, 'vi')).toBe(
		'Theo quy định của cơ quan có thẩm quyền'
	);
});

test('a figure of another province is never shown without the province', () => {
	const printed = words(feeTable([{ ...fee, province: 'tỉnh Lạng Sơn' }], 'vi'));
	expect(printed).toContain('Mức thu của tỉnh Lạng Sơn');
});
