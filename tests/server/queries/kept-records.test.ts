import { expect, test } from 'vitest';
import type { KeptRecord } from '#lib/server/database/kept-records.ts';
import { chosenRecords, keptRecordQuery } from '#lib/server/queries/kept-records.ts';

const aRecord = (code: string, name: string, given: Partial<KeptRecord> = {}): KeptRecord => ({
	code,
	name,
	title: 'Đăng ký khai sinh',
	field: 'civil_status',
	keeper: 'Công chức Tư pháp – Hộ tịch',
	retentionYears: 20,
	basis: 'Nghị định 23/2015/NĐ-CP',
	medium: 'paper',
	...given
});
const rows = [
	aRecord('QT.CT.01', 'Sổ chứng thực', {
		title: 'Chứng thực bản sao',
		field: 'certification',
		retentionYears: null
	}),
	aRecord('QT.TP.01', 'Ảnh chụp hồ sơ', { medium: 'electronic', retentionYears: 5 }),
	aRecord('QT.TP.01', 'Hồ sơ đăng ký khai sinh')
];
const names = (address: string) =>
	chosenRecords(rows, keptRecordQuery(new URLSearchParams(address))).map((row) => row.name);

test('records stand by the code of their document, or by Vietnamese name, or by how long they are kept', () => {
	expect(names('')).toEqual(['Sổ chứng thực', 'Ảnh chụp hồ sơ', 'Hồ sơ đăng ký khai sinh']);
	expect(names('sort=name')).toEqual([
		'Ảnh chụp hồ sơ',
		'Hồ sơ đăng ký khai sinh',
		'Sổ chứng thực'
	]);
	expect(names('sort=retention')).toEqual([
		'Ảnh chụp hồ sơ',
		'Hồ sơ đăng ký khai sinh',
		'Sổ chứng thực'
	]);
	expect(names('direction=desc')[0]).toBe('Hồ sơ đăng ký khai sinh');
});

test('they can be narrowed by field, medium and words', () => {
	expect(names('field=certification')).toEqual(['Sổ chứng thực']);
	expect(names('medium=electronic')).toEqual(['Ảnh chụp hồ sơ']);
	expect(names('q=ho+so+khai+sinh')).toEqual(['Ảnh chụp hồ sơ', 'Hồ sơ đăng ký khai sinh']);
	expect(names('field=land')).toEqual([]);
});
