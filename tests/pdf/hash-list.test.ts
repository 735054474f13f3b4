import { describe, expect, test } from 'vitest';
import { hashListDefinition, inFours } from '#lib/pdf/hash-list.ts';
import { aForm, edition, sha256 } from '../support/prints.ts';
import { words } from '../support/pdf.ts';

const print = (chain: Parameters<typeof hashListDefinition>[0]['chain']) =>
	words(
		hashListDefinition(
			{ ...aForm(), files: [{ name: 'QT.TP.01 02/01', sha256, bytes: 91257 }], chain },
			edition
		).content
	);

describe('the list of hashes', () => {
	test('gives each file its size and whole SHA-256', () => {
		const printed = print(null);
		expect(printed).toContain('QT.TP.01 02/01');
		expect(printed).toContain('91.257');
		expect(printed.map((line) => line.replaceAll(' ', ''))).toContain(sha256);
	});

	test('gives the head of the event chain with its checkpoint', () => {
		const chain = { seq: 1843, hash: sha256, at: '2019-02-12T02:15:00Z', checkpoint: 412 };
		const printed = print(chain);
		expect(printed.slice(-8)).toEqual([
			'Số thứ tự',
			'1.843',
			'Thời điểm',
			'09:15 12/02/2019',
			'Mã SHA-256',
			inFours(sha256),
			'Điểm kiểm tra gần nhất',
			'412'
		]);
		expect(print({ ...chain, checkpoint: null }).at(-1)).toBe('Không có.');
	});

	test('says when the chain is empty', () => {
		expect(print(null).at(-1)).toBe('Chuỗi sự kiện của đơn vị chưa có mắt xích nào.');
	});

	test('writes a hash in groups an eye can compare', () => {
		expect(inFours('3fa91c20b7')).toBe('3fa9 1c20 b7');
	});
});
