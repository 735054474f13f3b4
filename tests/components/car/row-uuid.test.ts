import { expect, test } from 'vitest';
import * as v from 'valibot';
import { rowUuid } from '#lib/components/car/row-uuid.ts';

test('a row that begins in the browser has an id like those of the server', () => {
	expect(v.is(v.pipe(v.string(), v.uuid()), rowUuid())).toBe(true);
	expect(rowUuid((bytes) => bytes.fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
	expect(rowUuid((bytes) => bytes)).toBe('00000000-0000-4000-8000-000000000000');
	expect(rowUuid()).not.toBe(rowUuid());
});
