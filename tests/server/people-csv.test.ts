import { expect, test } from 'vitest';
import { peopleCsvText, readPeopleCsv } from '#lib/server/people-csv.ts';

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

test('headings from before Unicode are told for what they are, not for missing', () => {
	expect(() => readPeopleCsv('Tªn ®¨ng nhËp,Hä vµ tªn,§¬n vÞ,Vai trß,Tõ ngµy\na,b,c,d,e')).toThrow(
		expect.objectContaining({ code: 'csv-unreadable', facts: { reason: 'old-encoding' } })
	);
});

test('more lines than one file may hold are refused before they are read further', () => {
	const csv = `username,full name,unit,role,from\n${'a,b,c,d,e\n'.repeat(2001)}`;
	expect(() => readPeopleCsv(csv)).toThrow(expect.objectContaining({ code: 'csv-unreadable' }));
});

test('a file is read as a spreadsheet saved it, in UTF-8 or as Unicode text; another is refused, not guessed at', () => {
	const text = 'Họ và tên\tVai trò';
	const name = 'danh-sach.csv';
	expect(peopleCsvText({ name, bytes: new TextEncoder().encode(text) })).toBe(text);
	const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
	expect(peopleCsvText({ name, bytes: wide })).toBe(text);
	const code = (bytes: Uint8Array) => {
		try {
			return peopleCsvText({ name, bytes });
		} catch (error) {
			return (error as { code: string }).code;
		}
	};
	expect(code(Buffer.from('H\xf7 v\xe0 t\xean', 'latin1'))).toBe('csv-not-utf8');
	expect(code(Buffer.from('%PDF-1.7\0\0'))).toBe('csv-not-utf8');
	expect(code(new Uint8Array(1024 * 1024 + 1).fill(65))).toBe('file-too-large');
});
