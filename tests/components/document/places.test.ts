import { expect, test } from 'vitest';
import { documentPlaces } from '#lib/components/document/places.ts';

test('the way down leads over the register of the ward to the document, by its code as it is', () => {
	const places = documentPlaces('thanh-binh', { code: 'QT.ĐĐ.01', title: 'Cấp sổ' });
	expect(places.map(({ href }) => decodeURIComponent(href))).toEqual([
		'/thanh-binh/documents',
		'/thanh-binh/documents/QT.ĐĐ.01'
	]);
	expect(places[1]?.label).toBe('QT.ĐĐ.01 — Cấp sổ');
	expect(places[0]?.label).not.toBe('');
});
