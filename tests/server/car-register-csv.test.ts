import { expect, test } from 'vitest';
import { carRegisterCsv } from '#lib/server/car-register-csv.ts';
import type { CarRegisterRow } from '#lib/server/database/car-register.ts';

const row: CarRegisterRow = {
	id: 'x',
	year: 2026,
	number: 3,
	state: 'implementing',
	title: '=Hồ sơ quá hạn',
	source: 'late_dossier',
	grade: 'minor',
	attempt: 1,
	departmentName: '',
	ownerName: 'Lò Văn Minh',
	reportedOn: '2026-10-24',
	dueOn: '2026-11-20',
	finishedOn: null,
	ageDays: 30,
	overdueDays: 3,
	postponements: 2
};

test('the register opens in a spreadsheet, in the words of the reader, and computes nothing', () => {
	const [head, line] = new TextDecoder()
		.decode(carRegisterCsv([row], 'vi'))
		.replace('\ufeff', '')
		.split('\r\n');
	expect(head).toContain('Số phiếu,Ngày ghi,Bộ phận,Nguồn,Mô tả ngắn');
	expect(line).toBe(
		"CAR-2026-003,24/10/2026,Cả đơn vị,Hồ sơ quá hạn,'=Hồ sơ quá hạn,Nhẹ,Lò Văn Minh,20/11/2026,Đang thực hiện,,30,3,2"
	);
	expect(new TextDecoder().decode(carRegisterCsv([row], 'en'))).toContain('Late dossier');
});
