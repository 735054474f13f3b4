import { expect, test } from 'vitest';
import { auditWork, carWork, documentWork, findingWork } from '#lib/domain/inbox.ts';
import { inboxVerb, inboxWhat } from '#lib/i18n/inbox-words.ts';

const all = [
	...documentWork.map((kind) => ({ about: 'document' as const, kind })),
	...[...auditWork, ...findingWork].map((kind) => ({ about: 'audit' as const, kind })),
	...carWork.map((kind) => ({ about: 'car' as const, kind }))
];

const given = (count: number) => ({ count, waitingFor: ['Lò Văn Minh'] });

test.each(['vi', 'en'] as const)('everything that waits is told apart, in %s', (locale) => {
	const whats = all.map((item) => inboxWhat({ ...item, ...given(2) }, locale));
	expect(new Set(whats).size).toBe(all.length);
	for (const item of all) expect.soft(inboxVerb(item, locale), item.kind).not.toBe('');
});

test('what others must do is followed, whatever it is about', () => {
	for (const about of ['document', 'car'] as const)
		expect(inboxWhat({ about, kind: 'watch', ...given(0) }, 'vi')).toBe('Theo dõi');
});

test('what is counted says how many', () => {
	for (const [about, kind] of [
		['document', 'recall-copies'],
		['document', 'resolve-comment'],
		['audit', 'checklist'],
		['audit', 'answer-findings'],
		['audit', 'decide-disputes'],
		['audit', 'close-findings']
	] as const)
		for (const locale of ['vi', 'en'] as const)
			expect.soft(inboxWhat({ about, kind, ...given(7) }, locale), kind).toContain('7');
});

test('what somebody left behind says whose it was', () => {
	for (const [about, kind] of [
		['document', 'hand-over'],
		['car', 'handover'],
		['car', 'actions/handover']
	] as const)
		for (const locale of ['vi', 'en'] as const)
			expect.soft(inboxWhat({ about, kind, ...given(0) }, locale), kind).toContain('Lò Văn Minh');
});
