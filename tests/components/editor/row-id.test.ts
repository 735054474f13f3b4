import { expect, test } from 'vitest';
import { newRowId } from '#lib/components/editor/row-id.ts';

test('an id that begins in the browser is one the content takes, and no two are alike', () => {
	expect(newRowId()).toMatch(/^[a-z0-9-]{1,40}$/);
	expect(newRowId()).not.toBe(newRowId());
});

test('every byte of chance stands in the id, small ones with their nought', () => {
	expect(newRowId((bytes) => bytes.fill(10))).toBe(`r-${'0a'.repeat(10)}`);
});
