import { expect, test } from 'vitest';
import { closing } from '#lib/pdf/parts/closing.ts';
import { mm } from '#lib/pdf/parts/page.ts';
import { edition, thanhBinh } from '../../support/prints.ts';
import { words } from '../../support/pdf.ts';

test('a form ends with date and two places to sign, in one piece with the last line above', () => {
	const node = closing(thanhBinh, edition, {
		last: 'Danh mục gồm 3 tài liệu.',
		preparedBy: { name: 'Cà Thị Ẩm', title: 'Thư ký ISO' }
	});
	expect(node).toMatchObject({ unbreakable: true });
	expect(words(node)).toEqual([
		'Danh mục gồm 3 tài liệu.',
		'Thanh Bình, ngày 12 tháng 02 năm 2019',
		...['NGƯỜI LẬP', '(Ký, ghi rõ họ tên)', 'Cà Thị Ẩm', 'Thư ký ISO'],
		...['PHÊ DUYỆT', '(Ký, ghi rõ họ tên)']
	]);
});

test('the name stands 25 mm below: room for signature and seal', () => {
	expect(JSON.stringify(closing(thanhBinh, edition))).toContain(`"margin":[0,${mm(25)},0,0]`);
});
