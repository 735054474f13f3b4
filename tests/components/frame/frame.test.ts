import { expect, test } from 'vitest';
import { isCurrent, places, unitWords } from '#lib/components/frame/frame.ts';

const home = places('thanh-binh', false)[0];
const documents = places('thanh-binh', false)[1];

test('the administration is a place for administrators, and their only one outside a unit', () => {
	expect(places('thanh-binh', false).map((place) => place.href)).not.toContain('/administration');
	expect(places('thanh-binh', true).at(-1)?.href).toBe('/administration');
	expect(places(undefined, true).map((place) => place.href)).toEqual(['/administration']);
	expect(places(undefined, false)).toEqual([]);
});

test('no two places share a key or, in either language, a name', () => {
	const all = places('thanh-binh', true);
	expect(new Set(all.map((place) => place.key)).size).toBe(all.length);
	for (const locale of ['vi', 'en'] as const) {
		const names = all.map((place) =>
			(place.label as (inputs: object, options: object) => string)({}, { locale })
		);
		expect(new Set(names).size).toBe(all.length);
	}
});

test('a list is the current place on the pages below it too, home on its own page only', () => {
	expect(documents && isCurrent(documents, '/thanh-binh/documents/QT.TP.01')).toBe(true);
	expect(documents && isCurrent(documents, '/thanh-binh/documents-old')).toBe(false);
	expect(home && isCurrent(home, '/thanh-binh')).toBe(true);
	expect(home && isCurrent(home, '/thanh-binh/documents')).toBe(false);
});

test('a unit that ended is told from its successor of the same name by its years', () => {
	const unit = { id: 1, slug: 'thanh-binh', name: 'Phường Thanh Bình', validFrom: '2015-01-01' };
	expect(unitWords({ ...unit, validUntil: null })).toBe('Phường Thanh Bình');
	expect(unitWords({ ...unit, validUntil: '2025-06-30' })).toBe('Phường Thanh Bình (2015–2025)');
});
