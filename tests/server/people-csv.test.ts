import { expect, test } from 'vitest';
import { readPeopleCsv } from '#lib/server/people-csv.ts';

test.each([',', ';', '\t'])(
	'a list separated by %j is read, with BOM and Windows line ends',
	(d) => {
		const csv = `\uFEFF${['Tên đăng nhập', 'Họ tên', 'Đơn vị', 'Vai trò', 'Từ ngày'].join(d)}\r\n${['an', 'Ðặng Ân'.normalize('NFD'), 'him-lam', 'officer', '01/12/2026'].join(d)}\r\n`;
		expect(readPeopleCsv(csv)).toEqual([
			{
				line: 2,
				values: {
					username: 'an',
					fullName: 'Đặng Ân',
					email: '',
					unit: 'him-lam',
					role: 'officer',
					position: '',
					validFrom: '01/12/2026',
					validUntil: ''
				}
			}
		]);
	}
);

test('headings are found in any order, in either language, with or without marks', () => {
	const [line] = readPeopleCsv('ROLE,UNIT,full name,From,USERNAME\nofficer,him-lam,A,1/1/2026,a');
	expect(line?.values).toMatchObject({ role: 'officer', unit: 'him-lam', username: 'a' });
});

test('more lines than one file may hold are refused before they are read further', () => {
	const csv = `username,full name,unit,role,from\n${'a,b,c,d,e\n'.repeat(2001)}`;
	expect(() => readPeopleCsv(csv)).toThrow(expect.objectContaining({ code: 'csv-unreadable' }));
});
