import { expect, test } from 'vitest';
import { externalRegisterPrint } from '#lib/server/external-register-print.ts';

const ward = { name: 'Ủy ban nhân dân phường Thanh Bình', superior: '', place: 'Thanh Bình' };

test('a row of BM.ISO.01.03 reads the kind before the title, and leaves out what only the screen needs', () => {
	const { form, asOf, rows } = externalRegisterPrint(ward, '2026-11-23', [
		{
			number: '123/2015/NĐ-CP',
			kind: 'Nghị định',
			title: 'quy định chi tiết Luật Hộ tịch',
			issuer: 'Chính phủ',
			issuedOn: '2015-11-15',
			effectiveFrom: '2016-01-01',
			effectiveUntil: null,
			replacedBy: null,
			amendedBy: ['07/2025/NĐ-CP'],
			source: 'vbpl.vn',
			checkedOn: '2026-01-10',
			note: '',
			validity: 'in_force',
			usedBy: ['QT.TP.01']
		}
	]);
	expect([form.code, asOf]).toEqual(['BM.ISO.01.03', '2026-11-23']);
	expect(rows).toEqual([
		{
			number: '123/2015/NĐ-CP',
			title: 'Nghị định quy định chi tiết Luật Hộ tịch',
			issuer: 'Chính phủ',
			issuedOn: '2015-11-15',
			effectiveFrom: '2016-01-01',
			usedBy: ['QT.TP.01'],
			validity: 'in_force',
			replacedBy: '',
			checkedOn: '2026-01-10'
		}
	]);
});
