import { expect, test } from 'vitest';
import { changeLogDefinition } from '#lib/pdf/change-log.ts';
import { aForm, edition } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

const base = { ...aForm(), from: '2018-07-01', until: '2019-02-12' };

test('the change log says when, who, which document, what and why, by the clocks of Việt Nam', () => {
	const { content } = changeLogDefinition(
		{
			...base,
			rows: [
				{
					at: '2019-02-11T17:30:00Z',
					actor: 'Quàng Văn Ngoan',
					code: 'QT.TP.01',
					title: 'Đăng ký khai sinh',
					number: { issue: 2, revision: 1 },
					what: 'Trả lại để sửa',
					reason: 'Thiếu căn cứ'
				}
			]
		},
		edition
	);
	const printed = words(content);
	expect(printed[0]).toBe('Từ ngày 01/07/2018 đến ngày 12/02/2019');
	expect(printed.slice(-7)).toEqual([
		'1',
		'00:30 12/02/2019',
		'Quàng Văn Ngoan',
		'QT.TP.01 – Đăng ký khai sinh',
		'02/01',
		'Trả lại để sửa',
		'Thiếu căn cứ'
	]);
});

test('a quiet period is said to be one', () => {
	const { content } = changeLogDefinition({ ...base, rows: [] }, edition);
	expect(words(content)).toContain('Không có thay đổi nào trong kỳ.');
});
