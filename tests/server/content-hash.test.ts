import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, contentSha256 } from '#lib/server/content-hash.ts';
import { aProcedure } from '../support/contents.ts';

const shuffled = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(shuffled);
	if (typeof value !== 'object' || value === null) return value;
	const members = Object.entries(value).map(([key, member]) => [key, shuffled(member)] as const);
	return Object.fromEntries(members.toReversed());
};

test('the order of members does not matter, every value does', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
			expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
		})
	);
	expect(canonicalJson({ b: 1, a: [null, undefined, 'Đ'] })).toBe('{"a":[null,null,"Đ"],"b":1}');
	expect(canonicalJson({ a: undefined })).toBe('{}');
});

const revision = {
	code: 'QT.TP.01',
	issue: 1,
	revision: 0,
	title: 'Đăng ký khai sinh',
	clauses: ['8.5.1'],
	content: aProcedure()
};

test('a signature covers code, number, title, clauses and every word', () => {
	const sha256 = contentSha256(revision);
	expect(sha256).toMatch(/^[0-9a-f]{64}$/);
	const steps = [...revision.content.steps];
	const changes = [
		{ code: 'QT.TP.02' },
		{ issue: 2 },
		{ revision: 1 },
		{ title: 'Đăng kí khai sinh' },
		{ clauses: ['8.5.1', '8.6'] },
		{ content: aProcedure({ steps: steps.toReversed() }) },
		{ content: aProcedure({ records: [] }) }
	];
	const hashes = changes.map((change) => contentSha256({ ...revision, ...change }));
	expect(new Set([sha256, ...hashes]).size).toBe(changes.length + 1);
});

test('dates and states that come later are not part of it', () => {
	const later = { ...revision, effectiveFrom: '2026-12-01', state: 'approved' };
	expect(contentSha256(later)).toBe(contentSha256(revision));
});
