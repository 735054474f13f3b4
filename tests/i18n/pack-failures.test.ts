import { expect, test } from 'vitest';
import { packFailureSentence } from '#lib/i18n/pack-failures.ts';

test('every reason for which a pack is not made has its own words in both languages', () => {
	const reasons = [
		'print-timeout',
		'print-worker-lost',
		'print-layout',
		'print-unreadable-part',
		'interrupted',
		'file-missing',
		'bug'
	];
	for (const locale of ['vi', 'en'] as const)
		expect(new Set(reasons.map((r) => packFailureSentence(r, locale))).size).toBe(reasons.length);
	expect(packFailureSentence('bug', 'vi')).not.toBe(packFailureSentence('bug', 'en'));
});
