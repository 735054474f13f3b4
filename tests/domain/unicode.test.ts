import * as v from 'valibot';
import { expect, test } from 'vitest';
import { contentSchema, emptyContent } from '#lib/domain/document/content.ts';
import { unicode } from '#lib/domain/unicode.ts';

test('what was written before Unicode is no text of a document', () => {
	const text = v.pipe(v.string(), unicode);
	expect(v.safeParse(text, 'Nguyễn Văn An').success).toBe(true);
	expect(v.safeParse(text, 'NguyÔn V¨n An').issues?.[0].message).toBe('old-encoding');
	const definitions = [{ id: 'd1', term: 'TTHC', meaning: 'Thuû tuïc haønh chính' }];
	expect(v.is(contentSchema, { ...emptyContent(), definitions })).toBe(false);
});
