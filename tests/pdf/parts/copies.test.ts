import { describe, expect, test } from 'vitest';
import { copyCells, copyColumns, mediumMark } from '#lib/pdf/parts/copies.ts';
import { copyRow } from '../../support/forms.ts';
import { words } from '../../support/pdf.ts';

describe('the copies of a document', () => {
	test('have a cell for each column', () => {
		expect(copyCells(copyRow(0), 'vi')).toHaveLength(copyColumns('vi').length);
	});

	test('say that receipt was confirmed on the screen, or leave room for a pen', () => {
		expect(words(copyCells(copyRow(0), 'vi'))).toContain('đã xác nhận trên hệ thống');
		expect(words(copyCells(copyRow(1), 'vi'))).toEqual([
			'Công chức Tư pháp – Hộ tịch',
			'02',
			'Giấy'
		]);
	});

	test('name their medium', () => {
		expect(mediumMark('paper', 'vi')).toBe('Giấy');
		expect(mediumMark('electronic', 'en')).toBe('Electronic');
		expect(mediumMark('both', 'vi')).toBe('Giấy, điện tử');
	});
});
