import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { isUuid } from '#lib/server/queries/uuid.ts';

test('only what can be an id is asked of the database', () => {
	expect(isUuid(randomUUID())).toBe(true);
	for (const text of ['', '1', 'x'.repeat(36), `${randomUUID()}'`, `{${randomUUID()}}`])
		expect(isUuid(text)).toBe(false);
});
