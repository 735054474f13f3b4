import { describe, expect, test } from 'vitest';
import { emptyContent } from '#lib/domain/document/content.ts';
import { richTextFromPlain } from '#lib/domain/rich-text.ts';
import { sections } from '#lib/pdf/procedure/sections.ts';
import { words } from '../../support/pdf.ts';

describe('the sections', () => {
	test('of a procedure are seven, also where there is nothing to say', () => {
		const printed = words(sections(emptyContent(), true, 'vi'));
		expect(printed.filter((line) => /^\d\. /.test(line))).toHaveLength(7);
		expect(printed.filter((line) => line === 'Không có.')).toHaveLength(7);
	});

	test('of a policy are what it holds, without a number over a single one', () => {
		const body = richTextFromPlain('Phục vụ nhân dân, đúng hẹn.');
		expect(words(sections({ ...emptyContent(), body }, false, 'vi'))).toEqual([
			'Phục vụ nhân dân, đúng hẹn.'
		]);
		const both = { ...emptyContent(), body, purpose: richTextFromPlain('Vì dân') };
		expect(words(sections(both, false, 'vi'))).toEqual([
			...['1. MỤC ĐÍCH', 'Vì dân', '2. NỘI DUNG', 'Phục vụ nhân dân, đúng hẹn.']
		]);
		expect(sections(emptyContent(), false, 'vi')).toEqual([]);
	});

	test('tell definitions and forms as tables, references as lines', () => {
		const content = {
			...emptyContent(),
			references: [{ id: 'r', text: 'TCVN ISO 9001:2015' }],
			definitions: [{ id: 'd', term: 'TTHC', meaning: 'Thủ tục hành chính' }],
			forms: [{ id: 'f', code: 'BM.01', name: 'Phiếu kiểm soát' }]
		};
		const text = words(sections(content, true, 'vi')).join(' ');
		expect(text).toContain('3. TÀI LIỆU VIỆN DẪN - TCVN ISO 9001:2015');
		expect(text).toContain('TTHC Thủ tục hành chính');
		expect(text).toContain('TT Mã hiệu Tên biểu mẫu 1 BM.01 Phiếu kiểm soát');
	});
});
