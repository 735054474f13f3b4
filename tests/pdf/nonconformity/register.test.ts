import { expect, test } from 'vitest';
import { carRegisterDefinition } from '#lib/pdf/nonconformity/register.ts';
import { aCarRegister } from '../../support/car-prints.ts';
import { words } from '../../support/pdf.ts';
import { edition } from '../../support/prints.ts';

const text = (count: number) =>
	words(carRegisterDefinition(aCarRegister(count), edition).content).join(' ');

test('BM.ISO.04.02 has the thirteen columns of its form', () => {
	for (const head of ['TT', 'Số phiếu', 'Ngày', 'Bộ phận', 'Nguồn', 'Mô tả ngắn', 'Nguyên nhân'])
		expect(text(1)).toContain(head);
	for (const head of [
		'Hành động',
		'Người TN',
		'Thời hạn',
		'Ngày hoàn thành',
		'Kết quả thẩm tra',
		'Ghi chú'
	])
		expect(text(1)).toContain(head);
});

test('each row says how it stands: what is late, what failed and where it goes on', () => {
	expect(text(2)).toMatch(/Đạt đã đóng .* đang thực hiện quá hạn 12 ngày/);
	expect(text(4)).toMatch(
		/Không đạt đóng vì không hiệu lực tiếp theo CAR-2019-002 tiếp ở CAR-2019-031 đưa vào xem xét của lãnh đạo/
	);
	expect(text(4)).toContain('Sổ có 4 phiếu.');
	expect(text(0)).toContain('Không có phiếu nào.');
});
