import { expect, test } from 'vitest';
import { plan, results } from '#lib/pdf/nonconformity/actions.ts';
import { aClosedCar, blankCar } from '../../support/car-prints.ts';
import { words } from '../../support/pdf.ts';

const text = (nodes: unknown) => words(nodes).join(' ');

test('block 6 ties each action to its cause, and tells of every handover and postponement', () => {
	const block = text(plan(aClosedCar(), 'vi'));
	expect(block).toContain('1.1.1 Nguyễn Thị Lan 15/02/2019');
	expect(block).toContain(
		'Hành động 1: gia hạn từ 31/01/2019 đến 15/02/2019. Lý do: Nghỉ Tết Nguyên đán (Trần Mạnh Hùng, 30/01/2019).'
	);
	expect(block).toContain(
		'Hành động 1: bàn giao từ Quàng Thị Hoa cho Nguyễn Thị Lan ngày 25/01/2019. Lý do: Nghỉ thai sản.'
	);
	expect(block).toContain('≥ 98 %; thẩm tra từ ngày 20/03/2019');
});

test('block 7 says of a cancelled action that it does not count, and shows the proof of the others', () => {
	const block = text(results(aClosedCar(), 'vi'));
	expect(block).toContain('Hủy, không tính là đã làm. Lý do: Thành phố sẽ triển khai');
	expect(block).toContain('QT.XH.01-02.pdf (3fa91c20b7de)');
	expect(block).toContain('Hoàn thành toàn bộ hành động ngày 12/02/2019.');
});

test('both leave rows for a pen', () => {
	for (const block of [plan, results]) expect(text(block(blankCar(), 'vi'))).toMatch(/ 1 2 3 4 ?/);
});
