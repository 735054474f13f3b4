import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { externalDocumentsCsv } from '#lib/server/external-documents-csv.ts';

test('the register of external documents opens in a spreadsheet with its facts and where they were read', () => {
	const bytes = externalDocumentsCsv(
		[
			{
				number: '15/2015/TT-BTP',
				kind: 'Thông tư',
				title: '+ hướng dẫn',
				issuer: 'Bộ Tư pháp',
				issuedOn: '2015-11-16',
				effectiveFrom: '2016-01-02',
				effectiveUntil: '2020-07-15',
				replacedBy: '04/2020/TT-BTP',
				amendedBy: [],
				source: 'Công báo',
				checkedOn: '2026-11-22',
				note: '',
				validity: 'expired',
				usedBy: ['QT.TP.01', 'QT.TP.02']
			}
		],
		'vi'
	);
	expect(parse(Buffer.from(bytes), { bom: true, columns: true })).toEqual([
		{
			'Số, ký hiệu': '15/2015/TT-BTP',
			'Loại văn bản': 'Thông tư',
			'Trích yếu': "'+ hướng dẫn",
			'Cơ quan ban hành': 'Bộ Tư pháp',
			'Ngày ban hành': '16/11/2015',
			'Ngày hiệu lực': '02/01/2016',
			'Hết hiệu lực sau ngày': '15/07/2020',
			'Nơi sử dụng': 'QT.TP.01; QT.TP.02',
			'Hiệu lực': 'Hết hiệu lực',
			'Được thay thế bởi': '04/2020/TT-BTP',
			'Được sửa đổi bởi': '',
			'Ngày kiểm tra': '22/11/2026',
			Nguồn: 'Công báo',
			'Ghi chú': ''
		}
	]);
});
