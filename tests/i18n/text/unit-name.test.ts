import { expect, test } from 'vitest';
import { inSentence, unitWord } from '#lib/i18n/text/unit-name.ts';

test('the kind of a unit is small in the middle of a sentence, its own name is not', () => {
	expect(inSentence('Phường Him Lam')).toBe('phường Him Lam');
	expect(inSentence('Thị xã Mường Lay')).toBe('thị xã Mường Lay');
	expect(inSentence('Him Lam')).toBe('Him Lam');
	expect('Xã Thanh Minh'.replace(unitWord, '')).toBe('Thanh Minh');
});
