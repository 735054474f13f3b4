import { expect, test } from 'vitest';
import * as report from '#lib/pdf/nonconformity/report.ts';
import { aClosedCar, aFishboneCar, blankCar } from '../../support/car-prints.ts';
import { words } from '../../support/pdf.ts';

const text = (nodes: unknown) => words(nodes).join(' ');
/** Two strokes make a tick (parts/boxes.ts). */
const ticks = (nodes: unknown) =>
	(JSON.stringify(nodes).match(/"lineWidth":1\.1/g) ?? []).length / 2;

test('block 1 ticks one source and one grade of all that there are, and none of them for a pen', () => {
	expect(ticks(report.general(aClosedCar(), 'vi'))).toBe(2);
	expect(ticks(report.general(blankCar(), 'vi'))).toBe(0);
	expect(text(report.general(blankCar(), 'vi'))).toContain('Hồ sơ quá hạn');
});

test('block 1 names the attempt before, where there was one', () => {
	expect(text(report.general(aFishboneCar(), 'vi'))).toContain(
		'Lần thứ 3, tiếp theo phiếu CAR-2019-001'
	);
	expect(text(report.general(aClosedCar(), 'vi'))).not.toContain('tiếp theo');
});

test('block 2 sets requirement, fact and evidence apart, with dossiers and files', () => {
	const block = text(report.description(aClosedCar(), 'vi'));
	expect(block).toMatch(/Yêu cầu .* Thực tế .* Bằng chứng/);
	expect(block).toContain('Mã hồ sơ: XH-181102-0017, XH-181106-0021');
	expect(block).toContain('so-theo-doi-quy-IV.pdf (3fa91c20b7de)');
});

test('block 3 says what was mended, or why nothing had to be', () => {
	expect(text(report.correction(aClosedCar(), 'vi'))).toContain('Gửi văn bản xin lỗi');
	const none = aClosedCar({ correction: '', correctionNoneReason: 'Chưa có đầu ra nào' });
	expect(text(report.correction(none, 'vi'))).toContain(
		'Không cần khắc phục ngay: Chưa có đầu ra nào'
	);
	expect(ticks(report.correction(aClosedCar(), 'vi'))).toBe(1);
});

test('block 4 answers whether there is the like, and where', () => {
	expect(text(report.similar(aClosedCar(), 'vi'))).toContain('CAR-2019-004');
	expect(ticks(report.similar(aClosedCar({ similarCases: null }), 'vi'))).toBe(0);
});

test('a dismissal carries its reason and both names', () => {
	const dismissal = { reason: 'Trùng phiếu', proposedBy: 'Lan', dismissedBy: 'Ngọc' };
	expect(text(report.dismissal(aClosedCar({ dismissal }), 'vi'))).toMatch(/Trùng phiếu.*Lan.*Ngọc/);
	expect(report.dismissal(aClosedCar(), 'vi')).toEqual([]);
});
