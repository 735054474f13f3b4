import { describe, expect, test } from 'vitest';
import { procedureDefinition } from '#lib/pdf/procedure.ts';
import { birthContent, birthRegistration, edition, english } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

const content = (...args: Parameters<typeof birthRegistration>) =>
	words(procedureDefinition(birthRegistration(...args), edition).content);
const running = (part: unknown, page: number, pages: number): string[] => {
	if (typeof part !== 'function') throw new Error('no running part');
	return words(part(page, pages));
};

describe('a printed procedure (ISO 9001:2015 7.5.2)', () => {
	test('is identified on every page: agency, title, code, issue and page of all pages', () => {
		const { header } = procedureDefinition(birthRegistration(), edition);
		for (const page of [1, 2, 9]) {
			expect(running(header, page, 9)).toEqual([
				'ỦY BAN NHÂN DÂN PHƯỜNG THANH BÌNH',
				'QUY TRÌNH',
				'ĐĂNG KÝ KHAI SINH',
				'Mã hiệu: QT.TP.01',
				'Ngày ban hành: 12/02/2019',
				'Lần BH/SĐ: 02/01',
				`Trang: ${page}/9`
			]);
		}
	});

	test('uses the words of the ward where it has its own', () => {
		const data = birthRegistration({ labels: { code: 'Mã số', page: 'Tờ' } });
		const { header, content: body } = procedureDefinition(data, edition);
		expect(running(header, 1, 2)).toContain('Mã số: QT.TP.01');
		expect(running(header, 1, 2)).toContain('Tờ: 1/2');
		expect(words(body)).toContain('MÃ SỐ');
	});

	test('says in the foot which content it is and when it was printed', () => {
		const { footer } = procedureDefinition(birthRegistration(), edition);
		expect(running(footer, 1, 9)).toEqual([
			'QT.TP.01 · Lần BH/SĐ 02/01 · SHA-256 nội dung: 3fa91c20b7de',
			'In lúc 09:30 12/02/2019',
			'Quét mã bên phải để kiểm tra bản này còn hiệu lực hay không.'
		]);
	});

	test('comes in the order cover, changes, distribution, sections 1 to 7 with 5.1 to 5.7', () => {
		const order = [
			'TCVN ISO 9001:2015',
			'Soạn thảo',
			'SỬA ĐỔI TÀI LIỆU',
			'PHÂN PHỐI TÀI LIỆU',
			'1. MỤC ĐÍCH',
			'2. PHẠM VI ÁP DỤNG',
			'3. TÀI LIỆU VIỆN DẪN',
			'4. ĐỊNH NGHĨA, VIẾT TẮT',
			'5. NỘI DUNG',
			'5.1 Cơ sở pháp lý',
			'5.2 Thành phần hồ sơ',
			'5.3 Số lượng hồ sơ',
			'5.4 Thời gian xử lý',
			'5.5 Nơi tiếp nhận và trả kết quả',
			'5.6 Phí, lệ phí',
			'5.7 Quy trình xử lý công việc',
			'6. BIỂU MẪU',
			'7. HỒ SƠ CẦN LƯU'
		];
		const printed = content();
		expect(printed.filter((line) => order.includes(line))).toEqual(order);
	});

	test('says that it is an internal record and no digital signature of the agency', () => {
		expect(content().join(' ')).toContain('không thay thế chữ ký số của cơ quan');
	});

	test('that is no draft and not obsolete bears no stamp', () => {
		const { watermark, footer } = procedureDefinition(birthRegistration(), edition);
		expect(watermark).toBeUndefined();
		expect(running(footer, 1, 1).join(' ')).not.toMatch(/DỰ THẢO|LỖI THỜI/);
	});

	test.each([
		['draft', 'DỰ THẢO'],
		['obsolete', 'LỖI THỜI']
	] as const)('stamped %s says %s across the page and in the foot', (stamp, text) => {
		const { watermark, footer } = procedureDefinition(birthRegistration({ stamp }), edition);
		expect(watermark).toMatchObject({ text });
		expect(running(footer, 3, 5)).toContain(text);
	});

	test('has an English frame around the words of the ward', () => {
		const { content: body } = procedureDefinition(birthRegistration(), english);
		const printed = words(body);
		expect(printed).toContain('1. PURPOSE');
		expect(printed).toContain('ĐĂNG KÝ KHAI SINH');
		expect(printed).not.toContain('1. MỤC ĐÍCH');
	});

	test('takes title, author, dates and hash into the file', () => {
		const { info } = procedureDefinition(birthRegistration(), edition);
		const date = new Date(edition.issuedAt);
		expect(info).toMatchObject({
			title: 'QT.TP.01 Đăng ký khai sinh',
			author: 'Ủy ban nhân dân phường Thanh Bình',
			keywords: birthRegistration().revision.contentSha256,
			creationDate: date,
			modDate: date
		});
	});

	test('leaves its data as it was', () => {
		const data = birthRegistration();
		procedureDefinition(data, edition);
		expect(data).toEqual(birthRegistration());
	});

	test('without a service tells section 5 in words and steps', () => {
		const printed = content({
			document: { code: 'QT.ISO.01', title: 'Kiểm soát tài liệu', kind: 'system_procedure' },
			content: { ...birthContent, service: null, body: birthContent.purpose }
		});
		expect(printed).not.toContain('5.1 Cơ sở pháp lý');
		expect(printed).toContain('Trình tự');
		expect(printed).toContain('7. HỒ SƠ CẦN LƯU');
	});
});
