import { expect, test } from 'vitest';
import { distributionDefinition } from '#lib/pdf/distribution.ts';
import { copyRow } from '../support/forms.ts';
import { aForm, edition } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

const base = { ...aForm('BM.ISO.01.04'), asOf: '2019-02-20' };

test('BM.ISO.01.04 lists who holds which copy, confirmed it and gave it back', () => {
	const { content } = distributionDefinition(
		{
			...base,
			rows: [
				{
					title: 'Đăng ký khai sinh',
					code: 'QT.TP.01',
					number: { issue: 2, revision: 1 },
					recipient: 'Bộ phận Một cửa',
					copyNumber: '04',
					medium: 'paper',
					receivedOn: '2019-02-13',
					receivedBy: 'Lò Thị Mận',
					recorded: null,
					recalledOn: '2019-02-19',
					recalledBy: 'Cà Thị Ẩm'
				}
			]
		},
		edition
	);
	expect(words(content).slice(0, 22)).toEqual([
		'Tính đến ngày 20/02/2019',
		...['TT', 'Tài liệu', 'Mã hiệu', 'Lần BH/SĐ', 'Nơi nhận', 'Bản số', 'Ngày nhận', 'Ký nhận'],
		...['Ngày thu hồi', 'Ký'],
		...['1', 'Đăng ký khai sinh', 'QT.TP.01', '02/01', 'Bộ phận Một cửa', '04', 'Giấy'],
		...['13/02/2019', 'Lò Thị Mận', 'đã xác nhận trên hệ thống', '19/02/2019']
	]);
});

test('who signed on paper is told from who confirmed on the screen, with the name of who wrote it down', () => {
	const row = { ...copyRow(0), recorded: { by: 'Nguyễn Thị Lan', on: '2019-02-20' } };
	const document = {
		title: 'Đăng ký khai sinh',
		code: 'QT.TP.01',
		number: { issue: 2, revision: 1 }
	};
	const { content } = distributionDefinition({ ...base, rows: [{ ...row, ...document }] }, edition);
	const said = words(content);
	expect(said).toContain('đã ký trên giấy; Nguyễn Thị Lan ghi lại ngày 20/02/2019');
	expect(said).not.toContain('đã xác nhận trên hệ thống');
});

test('an empty list says so', () => {
	const { content } = distributionDefinition({ ...base, rows: [] }, edition);
	expect(words(content)).toContain('Chưa có bản nào được phân phối.');
});
