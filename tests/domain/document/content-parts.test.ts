import { expect, test } from 'vitest';
import { commentParts, contentParts } from '#lib/domain/document/content-parts.ts';
import { emptyContent } from '#lib/domain/document/content.ts';

test('the parts are those of the content, in the order of the paper', () => {
	expect(contentParts).toEqual(Object.keys(emptyContent()));
});

test('a remark can be about each part, the title, or all of it', () => {
	expect(commentParts).toEqual(['whole', 'title', ...contentParts]);
});
