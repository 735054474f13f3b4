import { expect, test } from 'vitest';
import { fileFlags } from '#lib/domain/evidence/media.ts';
import { fileFlagWarning } from '#lib/i18n/evidence-words.ts';

test.each(fileFlags)('%s warns in a sentence of both languages', (flag) => {
	const [vi, en] = [fileFlagWarning(flag, 'vi'), fileFlagWarning(flag, 'en')];
	expect(vi).toMatch(/^Tệp này .*; .*\.$/);
	expect(en).toMatch(/^This file .*; .*\.$/);
});
