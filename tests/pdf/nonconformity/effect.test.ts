import { expect, test } from 'vitest';
import { changes, effect } from '#lib/pdf/nonconformity/effect.ts';
import { aClosedCar, aFishboneCar, blankCar } from '../../support/car-prints.ts';
import { words } from '../../support/pdf.ts';

const text = (nodes: unknown) => words(nodes).join(' ');

test('block 8 sets what was measured against the measure, with who says so', () => {
	const block = text(effect(aClosedCar(), 'vi'));
	expect(block).toContain('98,7 % (chỉ tiêu ≥ 98 %)');
	expect(block).toContain('Đỗ Quốc Dũng');
	expect(block).not.toContain('xem xét của lãnh đạo');
});

test('a third one without effect names the next CAR and the management review', () => {
	const block = text(effect(aFishboneCar(), 'vi'));
	expect(block).toContain('phiếu mới số CAR-2019-007');
	expect(block).toContain('Lần thứ 3 liên tiếp không hiệu lực: đưa vào xem xét của lãnh đạo.');
	expect(text(changes(aFishboneCar(), 'vi'))).toContain('tiếp tục ở phiếu CAR-2019-007');
});

test('block 9 proves a change by the revision before and after', () => {
	expect(text(changes(aClosedCar(), 'vi'))).toContain('01/00 02/00 12/02/2019');
	const first = aClosedCar({
		documents: [{ code: 'QT.XH.09', title: 'Mới', before: '', after: '01/00', effectiveFrom: null }]
	});
	expect(text(changes(first, 'vi'))).toContain('– 01/00');
});

test('both wait for a pen', () => {
	expect(text(effect(blankCar(), 'vi'))).toContain('(Ký, ghi rõ họ tên)');
	expect(text(changes(blankCar(), 'vi'))).toContain('Không thay đổi');
});
