import { describe, expect, test } from 'vitest';
import type { Service } from '#lib/domain/document/content.ts';
import { dashed, serviceFacts, serviceSections } from '#lib/pdf/procedure/service.ts';
import { birthContent } from '../../support/prints.ts';
import { words } from '../../support/pdf.ts';

const birth = birthContent.service as Service;
const printed = (changes: Partial<Service> = {}) =>
	words(serviceSections({ ...birth, ...changes }, birthContent.steps, 'section-5', 'vi'));

describe('5.1–5.7 of an administrative procedure', () => {
	test('cite each legal basis with its number and articles', () => {
		const bases = printed().filter((line) => /\(số .*[;.]$/.test(line));
		expect(bases).toContain('Luật Hộ tịch (số 60/2014/QH13): Điều 13 đến Điều 16;');
		expect(bases.map((line) => line.at(-1))).toEqual([...bases.slice(1).map(() => ';'), '.']);
	});

	test('tell what is handed in from what is only shown, with originals and copies', () => {
		const text = printed().join(' ');
		expect(text).toMatch(/Giấy tờ phải nộp TT Tên giấy tờ Bản chính Bản sao 1 Tờ khai/);
		expect(text).toMatch(/Giấy tờ phải xuất trình .* 1 Giấy tờ tùy thân .* 01 –/);
		expect(text).toContain('Theo mẫu: mẫu ban hành kèm theo Thông tư số 15/2015/TT-BTP');
	});

	test('give number of sets, times, place and fees', () => {
		const text = printed().join(' ');
		expect(text).toContain('5.3 Số lượng hồ sơ 01 bộ.');
		expect(text).toContain('Trường hợp cần xác minh: 05 ngày làm việc');
		expect(text).toContain('8.000 đồng/bản');
	});

	test('say plainly where there is nothing', () => {
		const text = printed({ dossier: [], fees: [], place: '' }).join(' ');
		expect(text).toContain('5.2 Thành phần hồ sơ Không có.');
		expect(text).toContain('5.6 Phí, lệ phí Không thu phí, lệ phí.');
		expect(text).toContain('5.5 Nơi tiếp nhận và trả kết quả Không có.');
	});
});

describe('what stands before them', () => {
	test('is code, applicants, conditions, channels, online level and result', () => {
		const text = words(serviceFacts(birth, 'vi')).join(' ');
		expect(text).toContain('Mã thủ tục hành chính 1.001193');
		expect(text).toContain('Trực tiếp; Qua dịch vụ bưu chính công ích; Trực tuyến');
		expect(text).toContain('Dịch vụ công trực tuyến Một phần');
		expect(text).toContain('Kết quả thực hiện Giấy khai sinh');
	});

	test.each([
		['information', 'Cung cấp thông tin'],
		['full', 'Toàn trình']
	] as const)('names the online level %s', (onlineLevel, word) => {
		expect(words(serviceFacts({ ...birth, onlineLevel }, 'vi'))).toContain(word);
	});

	test('leaves out what has no answer', () => {
		const none = { ...birth, nationalCode: '', onlineLevel: 'none' as const, conditions: '' };
		expect(words(serviceFacts(none, 'vi')).join(' ')).not.toMatch(/Mã thủ tục|trực tuyến|Yêu cầu/);
	});
});

test('lists have a dash a line', () => {
	expect(words(dashed(['một', 'hai']))).toEqual(['-', 'một', '-', 'hai']);
});
