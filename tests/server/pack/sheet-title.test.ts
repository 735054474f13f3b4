import { expect, test } from 'vitest';
import { sheetTitle } from '#lib/server/pack/sheet-title.ts';
import { sheetKinds } from '#lib/server/pack/sheets.ts';

test('each form of a pack is told apart by its name and what it is about, in either language', () => {
	expect(sheetTitle({ kind: 'car', of: 'CAR-2026-003' }, 'vi')).toMatch(/^\S.* CAR-2026-003$/);
	expect(sheetTitle({ kind: 'car-register', of: '' }, 'en')).toMatch(/\S$/);
	for (const locale of ['vi', 'en'] as const) {
		const titles = sheetKinds.map((kind) => sheetTitle({ kind, of: '1' }, locale));
		expect(new Set(titles).size).toBe(sheetKinds.length);
	}
});
