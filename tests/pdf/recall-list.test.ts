import { describe, expect, test } from 'vitest';
import { recallListDefinition } from '#lib/pdf/recall-list.ts';
import type { RecallListPrint } from '#lib/pdf/types.ts';
import { aForm, edition } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

const data: RecallListPrint = {
	...aForm(),
	document: { code: 'QT.TP.01', title: 'Đăng ký khai sinh', number: { issue: 2, revision: 0 } },
	reason: 'superseded',
	replacedBy: 'QT.TP.01 (02/01)',
	effectiveUntil: '2019-02-14',
	keepUntil: '2024-02-14',
	rows: []
};
const text = (changes: Partial<RecallListPrint> = {}) =>
	words(recallListDefinition({ ...data, ...changes }, edition).content).join(' ');

describe('the recall list (ISO 9001:2015 7.5.3.2)', () => {
	test('names what takes the place of a superseded document, and since when', () => {
		expect(text()).toContain('QT.TP.01 – Đăng ký khai sinh (02/00)');
		expect(text()).toContain('thay thế bởi QT.TP.01 (02/01), hết hiệu lực sau ngày 14/02/2019');
	});

	test('speaks of a withdrawn document without a successor', () => {
		expect(text({ reason: 'withdrawn', replacedBy: '' })).toContain('Tài liệu bị hủy bỏ');
	});

	test('says how long the master copy is kept', () => {
		expect(text()).toContain('lưu đến ngày 14/02/2024');
		expect(text({ keepUntil: null })).toContain('lưu vĩnh viễn');
	});

	test('leaves room to sign for each copy that is still out', () => {
		const out = text({
			rows: [
				{
					recipient: 'Bộ phận Một cửa',
					copyNumber: '04',
					medium: 'both',
					receivedOn: '2019-02-13',
					receivedBy: '',
					recorded: null,
					recalledOn: null,
					recalledBy: ''
				}
			]
		});
		expect(out).toContain('1 Bộ phận Một cửa 04 Giấy, điện tử 13/02/2019');
		expect(out).toContain('(Ký, ghi rõ họ tên)');
	});
});
