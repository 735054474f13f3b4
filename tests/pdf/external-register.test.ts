import { expect, test } from 'vitest';
import { externalRegisterDefinition } from '#lib/pdf/external-register.ts';
import type { ExternalRegisterPrint } from '#lib/pdf/types.ts';
import { aForm, edition } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

const row: ExternalRegisterPrint['rows'][number] = {
	number: '15/2015/TT-BTP',
	title: 'Thông tư hướng dẫn thi hành Luật Hộ tịch',
	issuer: 'Bộ Tư pháp',
	issuedOn: '2015-11-16',
	effectiveFrom: '2016-01-02',
	usedBy: ['QT.TP.01', 'QT.TP.02'],
	validity: 'expired',
	replacedBy: '04/2020/TT-BTP',
	checkedOn: null
};
const print = (rows: ExternalRegisterPrint['rows']) =>
	externalRegisterDefinition({ ...aForm('BM.ISO.01.03'), asOf: '2020-08-01', rows }, edition);

test('BM.ISO.01.03 says what the ward rests on, where it is used, and what took its place', () => {
	expect(words(print([row]).content).slice(0, 22)).toEqual([
		'Tính đến ngày 01/08/2020',
		...['TT', 'Số, ký hiệu', 'Trích yếu', 'Cơ quan ban hành', 'Ngày ban hành', 'Ngày hiệu lực'],
		...['Nơi sử dụng', 'Hiệu lực', 'Ngày rà soát'],
		...['1', '15/2015/TT-BTP', 'Thông tư hướng dẫn thi hành Luật Hộ tịch', 'Bộ Tư pháp'],
		...['16/11/2015', '02/01/2016', 'QT.TP.01, QT.TP.02'],
		...['Hết hiệu lực', 'Được thay thế bởi 04/2020/TT-BTP'],
		'Danh mục gồm 1 văn bản.',
		'Thanh Bình, ngày 12 tháng 02 năm 2019',
		'NGƯỜI LẬP'
	]);
});

test('it says when nothing is cited, and lies across', () => {
	const { content, pageOrientation } = print([]);
	expect(words(content)).toContain('Không có văn bản nào được viện dẫn vào ngày này.');
	expect(pageOrientation).toBe('landscape');
});
