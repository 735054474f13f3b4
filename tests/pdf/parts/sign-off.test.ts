import { describe, expect, test } from 'vitest';
import { meaningWord, signOff } from '#lib/pdf/parts/sign-off.ts';
import { mm } from '#lib/pdf/parts/page.ts';
import type { SignaturePrint } from '#lib/pdf/types.ts';
import { birthRegistration, sha256 } from '../../support/prints.ts';
import { words } from '../../support/pdf.ts';

const { signatures } = birthRegistration();
const by = (meaning: SignaturePrint['meaning'], name: string, title: string): SignaturePrint => ({
	...{ meaning, name, title, at: '2019-02-12T02:15:00Z', contentSha256: sha256 }
});

describe('the sign-off table (bảng trách nhiệm)', () => {
	test('has name, signature and title for drafting, review and approval', () => {
		expect(words(signOff(signatures, 'vi')).slice(0, 8)).toEqual([
			...['Trách nhiệm', 'Soạn thảo', 'Xem xét', 'Phê duyệt'],
			...['Họ và tên', 'Lò Thị Mận', 'Quàng Văn Ngoan', 'Bạc Cầm Thỏa']
		]);
	});

	test('prints time and content hash of a signature made in the product', () => {
		const printed = words(signOff(signatures, 'vi'));
		expect(printed).toContain('Đã ký điện tử nội bộ');
		expect(printed).toContain('09:15 12/02/2019');
		expect(printed).toContain('Mã nội dung: 3fa91c20b7de');
	});

	test('leaves 25 mm for ink and seal', () => {
		const [printed] = signOff([], 'vi');
		expect(printed).toMatchObject({ table: { heights: ['auto', 'auto', mm(25), 'auto'] } });
		expect(words(printed)).toEqual([
			...['Trách nhiệm', 'Soạn thảo', 'Xem xét', 'Phê duyệt'],
			...['Họ và tên', 'Chữ ký', 'Chức vụ']
		]);
	});

	test('prints both names when somebody stands in for the head', () => {
		const standIn = {
			...by('approve', 'Quàng Văn Ngoan', 'Phó Chủ tịch'),
			onBehalfOf: { name: 'Bạc Cầm Thỏa', title: 'Chủ tịch' }
		};
		const printed = words(signOff([standIn], 'vi'));
		expect(printed).toContain('Quàng Văn Ngoan');
		expect(printed).toContain('(ký thay Bạc Cầm Thỏa)');
		expect(printed.slice(-2)).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
		const authorised = { ...standIn, onBehalfOf: { ...standIn.onBehalfOf, form: 'TUQ' as const } };
		expect(words(signOff([authorised], 'vi'))).toContain('TUQ. CHỦ TỊCH');
	});

	test('gives every reviewer a column, and starts a second table rather than cramp one', () => {
		const reviewers = ['Một', 'Hai', 'Ba'].map((name) => by('review', name, 'Ủy viên'));
		const tables = signOff([...signatures, ...reviewers], 'vi');
		expect(tables).toHaveLength(2);
		const printed = words(tables);
		for (const name of ['Lò Thị Mận', 'Quàng Văn Ngoan', 'Một', 'Hai', 'Ba', 'Bạc Cầm Thỏa'])
			expect(printed).toContain(name);
	});

	test('folds approval and issue by one person into one column with both signatures', () => {
		const printed = words(
			signOff([...signatures, by('issue', 'Bạc Cầm Thỏa', 'Chủ tịch UBND')], 'vi')
		);
		expect(printed.filter((word) => word === 'Bạc Cầm Thỏa')).toHaveLength(1);
		expect(printed).toContain('Đã ký ban hành điện tử nội bộ');
		const other = words(signOff([...signatures, by('issue', 'Cà Thị Ẩm', 'Chủ tịch UBND')], 'vi'));
		expect(other).toContain('Ban hành');
	});

	test('has a word for every meaning in both languages', () => {
		for (const meaning of ['draft', 'review', 'approve', 'issue'] as const)
			expect(meaningWord(meaning, 'vi')).not.toBe(meaningWord(meaning, 'en'));
	});
});
