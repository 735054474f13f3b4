import { describe, expect, test } from 'vitest';
import { cover } from '#lib/pdf/procedure/cover.ts';
import type { ProcedurePrint } from '#lib/pdf/types.ts';
import { birthRegistration, edition } from '../../support/prints.ts';
import { words } from '../../support/pdf.ts';

const printed = (changes: Partial<ProcedurePrint> = {}) =>
	words(cover(birthRegistration(changes), edition));
const { revision } = birthRegistration();

describe('the cover (trang bìa)', () => {
	test('says who, by which standard, what, and which issue', () => {
		expect(printed().slice(0, 14)).toEqual([
			'ỦY BAN NHÂN DÂN THÀNH PHỐ ĐIỆN BIÊN PHỦ',
			'ỦY BAN NHÂN DÂN PHƯỜNG THANH BÌNH',
			'TCVN ISO 9001:2015',
			'QUY TRÌNH',
			'ĐĂNG KÝ KHAI SINH',
			'(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 12/02/2019)',
			...['MÃ HIỆU', ': QT.TP.01'],
			...['LẦN BAN HÀNH/SỬA ĐỔI', ': 02/01'],
			...['NGÀY BAN HÀNH', ': 12/02/2019'],
			...['NGÀY HIỆU LỰC', ': 15/02/2019']
		]);
	});

	test('of a draft leaves the dates to a pen and names no decision', () => {
		const draft = { ...revision, issuedOn: null, effectiveFrom: null, decisionNumber: '' };
		const words = printed({ revision: draft });
		expect(words.filter((word) => word.includes('……/'))).toHaveLength(2);
		expect(words.join(' ')).not.toContain('Ban hành kèm theo');
	});

	test('names a decision that has a number but no day yet', () => {
		expect(printed({ revision: { ...revision, issuedOn: null } })).toContain(
			'(Ban hành kèm theo Quyết định số 12/QĐ-UBND)'
		);
	});

	test('ends with the sign-off table', () => {
		expect(printed()).toContain('Bạc Cầm Thỏa');
	});
});
