import { expect, test } from 'vitest';
import { fieldErrorCodes } from '#lib/domain/refusal.ts';
import { fieldErrorSentence } from '#lib/i18n/field-errors.ts';

test.each(fieldErrorCodes)('%s is said beside its field in both languages', (code) => {
	const [vi, en] = [fieldErrorSentence({ code }, 'vi'), fieldErrorSentence({ code }, 'en')];
	for (const sentence of [vi, en]) expect(sentence).toMatch(/^\p{Lu}[^!{}_]*\.$/u);
	expect(vi).not.toBe(en);
});
