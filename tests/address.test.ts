import { expect, test } from 'vitest';
import { documentAddress } from '#lib/address.ts';

test('a code comes back from its address as it was written', () => {
	for (const code of ['QT.TP.01', 'QT.ĐĐ.01', 'BM 01/02', '50%?#']) {
		const { pathname } = new URL(documentAddress('thanh-binh', code, 'history'), 'http://ward');
		const [, ward, , segment, page] = pathname.split('/');
		expect([ward, decodeURIComponent(segment ?? ''), page]).toEqual([
			'thanh-binh',
			code,
			'history'
		]);
	}
	expect(documentAddress('thanh-binh', 'QT.TP.01')).toBe('/thanh-binh/documents/QT.TP.01');
});
