import { expect, test } from 'vitest';
import { recordRegisterPrint } from '#lib/server/record-register-print.ts';

const ward = { name: 'Ủy ban nhân dân phường Thanh Bình', superior: '', place: 'Thanh Bình' };
const record = {
	name: 'Sổ đăng ký khai sinh',
	code: 'QT.TP.01',
	keeper: 'Công chức Tư pháp – Hộ tịch',
	medium: 'paper' as const,
	retentionYears: null,
	basis: 'Luật Hộ tịch'
};

test('BM.ISO.01.05 keeps the order in which the rows were asked for', () => {
	const rows = ['Sổ', 'Biên bản'].map((name) => ({
		...record,
		name,
		title: 'Đăng ký khai sinh',
		field: 'civil_status' as const
	}));
	const printed = recordRegisterPrint(ward, '2026-11-23', rows);
	expect(printed.form.code).toBe('BM.ISO.01.05');
	expect(printed.rows).toEqual([
		{ ...record, name: 'Sổ' },
		{ ...record, name: 'Biên bản' }
	]);
});
