import { expect, test } from 'vitest';
import { editionName } from '#lib/server/edition-name.ts';

test('the edition that is worked by has the name of the standard; one not known keeps its own', () => {
	expect(editionName('iso-9001-2015')).toContain('9001:2015');
	expect(editionName('iso-9001-2099')).toBe('iso-9001-2099');
});
